package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.evaluate.Calibration.Bin;
import dev.quoth.lab.evaluate.Calibration.Judged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  private static List<Judged> judged(double confidence, int right, int wrong) {
    List<Judged> statements = new ArrayList<>();
    for (int i = 0; i < right + wrong; i++) {
      statements.add(new Judged(confidence, i < right));
    }
    return statements;
  }

  private static Calibration of(List<Judged> a, List<Judged> b) {
    List<Judged> all = new ArrayList<>(a);
    all.addAll(b);
    return new Calibration(all);
  }

  @Test
  void whatKeepsItsWordHasNoError() {
    Calibration calibration = of(judged(0.75, 3, 1), judged(0.5, 5, 5));
    assertThat(Calibration.expectedError(calibration.equalWidth())).isEqualTo(0, within(1e-12));
    assertThat(calibration.brier()).isEqualTo((4 * 0.1875 + 10 * 0.25) / 14, within(1e-12));
  }

  @Test
  void errorsAreWeightedByStatements() {
    Calibration calibration = of(judged(0.9, 0, 1), judged(0.2, 3, 0));
    assertThat(Calibration.expectedError(calibration.equalWidth()))
        .isEqualTo((0.9 + 3 * 0.8) / 4, within(1e-12));
    assertThat(Calibration.expectedError(calibration.equalMass()))
        .isEqualTo((0.9 + 3 * 0.8) / 4, within(1e-12));
  }

  @Test
  void certaintyBelongsToTheLastBin() {
    List<Bin> bins = of(judged(1, 2, 0), judged(0, 0, 1)).equalWidth();
    assertThat(bins).hasSize(10);
    assertThat(bins.get(9)).isEqualTo(new Bin(0.9, 1, 2, 1, 1));
    assertThat(bins.get(0).count()).isEqualTo(1);
  }

  @Test
  void binsOfEqualMassDifferByOneAtMost() {
    List<Judged> statements = new ArrayList<>();
    for (int i = 0; i < 103; i++) {
      statements.add(new Judged((102 - i) / 102.0, i % 3 == 0));
    }
    List<Bin> bins = new Calibration(statements).equalMass();
    assertThat(bins).hasSize(10).allMatch(bin -> bin.count() == 10 || bin.count() == 11);
    assertThat(bins.stream().mapToInt(Bin::count).sum()).isEqualTo(103);
    assertThat(bins).isSortedAccordingTo((a, b) -> Double.compare(a.low(), b.low()));
    assertThat(new Calibration(statements.subList(0, 3)).equalMass()).hasSize(3);
  }

  @Test
  void precisionCountsFromTheThresholdOn() {
    Bin sure = of(judged(0.9, 3, 1), judged(0.89, 0, 7)).from(0.9);
    assertThat(sure.count()).isEqualTo(4);
    assertThat(sure.accuracy()).isEqualTo(0.75);
  }

  @Test
  void nothingIsNoError() {
    Calibration none = new Calibration(List.of());
    assertThat(Calibration.expectedError(none.equalWidth())).isZero();
    assertThat(none.equalMass()).isEmpty();
    assertThat(none.brier()).isZero();
  }
}
