package dev.quoth.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  private static List<List<Double>> alone(Random random, int count) {
    List<List<Double>> clusters = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      clusters.add(List.of(random.nextGaussian()));
    }
    return clusters;
  }

  /** For means theory tells how wide it is: 1.96 standard errors to either side. */
  @Test
  void ofAMeanItIsAsWideAsTheorySays() {
    Estimate estimate =
        new Bootstrap(7, 4000, 0.95).of(alone(new Random(3), 400), BootstrapTest::mean);
    assertThat(estimate.high() - estimate.low()).isCloseTo(2 * 1.96 / 20, within(0.02));
    assertThat(estimate.samples()).isEqualTo(4000);
  }

  /** Of 200 intervals of 90 of 100, about 180 hold the true mean. */
  @Test
  void itHoldsTheTruthAsOftenAsItSays() {
    int held = 0;
    for (int i = 0; i < 200; i++) {
      Estimate estimate =
          new Bootstrap(i, 400, 0.9).of(alone(new Random(i), 50), BootstrapTest::mean);
      held += estimate.low() <= 0 && 0 <= estimate.high() ? 1 : 0;
    }
    assertThat(held).isBetween(165, 194);
  }

  @Test
  void whatBelongsTogetherIsDrawnTogether() {
    List<List<Double>> clusters = new ArrayList<>();
    for (List<Double> each : alone(new Random(3), 40)) {
      clusters.add(List.of(each.get(0), each.get(0), each.get(0), each.get(0)));
    }
    List<List<Double>> apart = clusters.stream().flatMap(List::stream).map(List::of).toList();
    Estimate together = Bootstrap.USUAL.of(clusters, BootstrapTest::mean);
    Estimate single = Bootstrap.USUAL.of(apart, BootstrapTest::mean);
    assertThat(together.value()).isEqualTo(single.value());
    assertThat(together.high() - together.low())
        .isGreaterThan(1.5 * (single.high() - single.low()));
  }

  @Test
  void samplesWithoutACoefficientAreLeftOut() {
    List<List<Rated>> clusters = List.of(List.of(Rated.of("a", "a")), List.of(Rated.of("b", "b")));
    Estimate estimate = Bootstrap.USUAL.of(clusters, NominalAlpha::of);
    assertThat(estimate.value()).isEqualTo(1);
    assertThat(estimate.samples()).isBetween(400, 600);
    Estimate nothing = Bootstrap.USUAL.of(List.<List<Rated>>of(), NominalAlpha::of);
    assertThat(nothing.isDefined()).isFalse();
    assertThat(nothing.low()).isNaN();
  }

  @Test
  void whatIsNoBootstrapIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(1, 0, 0.95));
    assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(1, 10, 1));
  }
}
