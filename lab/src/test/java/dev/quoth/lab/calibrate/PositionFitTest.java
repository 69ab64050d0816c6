package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.positions.Pair;
import dev.quoth.lab.positions.PositionFigures;
import dev.quoth.lab.positions.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PositionFitTest {

  /** Pairs whose chances are known: scores are twice the log-odds. */
  private static List<Scored> pairs(int count) {
    SplittableRandom random = new SplittableRandom(11);
    List<Scored> pairs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double related = 3 * random.nextGaussian();
      double support = 3 * random.nextGaussian();
      boolean isRelated = random.nextDouble() < 1 / (1 + Math.exp(-related));
      boolean supports = random.nextDouble() < 1 / (1 + Math.exp(-support));
      Pair pair = isRelated ? Pair.about("p", "s", supports) : Pair.unrelated("p", "s");
      pairs.add(new Scored(i / 20, pair, 2 * related, 2 * support, 0));
    }
    return pairs;
  }

  @Test
  void findsTheCurves() {
    PositionFit fit = PositionFit.of(List.of(pairs(20_000)), 0.9);
    assertThat(fit.related().slope()).isEqualTo(0.5, within(0.05));
    assertThat(fit.support().slope()).isEqualTo(0.5, within(0.05));
    assertThat(fit.related().offset()).isEqualTo(0, within(0.1));
  }

  @Test
  void tellsAsManyRightAsWanted() {
    List<Scored> pairs = pairs(20_000);
    PositionFit fit = PositionFit.of(List.of(pairs), 0.9);
    PositionFigures.Told told = PositionFigures.told(pairs, fit.confidence(), fit.toldFrom());
    assertThat(told.precision()).isBetween(0.9, 0.92);
    assertThat(told.coverage()).isGreaterThan(0.3);
    PositionFit.CrossValidated others = PositionFit.crossValidated(List.of(pairs), 0.9).get(0);
    assertThat(others.told().precision()).isEqualTo(0.9, within(0.02));
    assertThat(others.calibrationError()).isLessThan(0.03);
  }
}
