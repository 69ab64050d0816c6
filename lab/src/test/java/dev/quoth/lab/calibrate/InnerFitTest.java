package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InnerFitTest {
  private static final int SIZE = Evidence.NAMES.size();

  /** Takes the first number of the evidence for the log odds. */
  private static Confidence outer() {
    double[] weights = new double[SIZE];
    weights[0] = 1;
    return new Confidence(weights, 0, 0.4, 0.2);
  }

  private static double[] evidence(double logOdds) {
    double[] evidence = new double[SIZE];
    evidence[0] = logOdds;
    return evidence;
  }

  /** Nested statements are right less often than the other confidence says. */
  private static List<InnerFit.Found> overconfident() {
    Random random = new Random(5);
    List<InnerFit.Found> found = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      double logOdds = 8 * random.nextDouble() - 4;
      double chance = 1 / (1 + Math.exp(-(0.5 * logOdds - 1)));
      found.add(new InnerFit.Found(logOdds, random.nextDouble() < chance));
    }
    return found;
  }

  @Test
  void scalesTheOtherConfidence() {
    Confidence inner = new InnerFit(outer(), overconfident(), 900).confidence();
    for (double logOdds : new double[] {-3, 0, 3}) {
      double chance = 1 / (1 + Math.exp(-(0.5 * logOdds - 1)));
      assertThat(inner.of(evidence(logOdds))).isCloseTo(chance, within(0.05));
    }
  }

  @Test
  void reportsFromWhereF1IsBest() {
    List<InnerFit.Found> found =
        List.of(
            new InnerFit.Found(3, true),
            new InnerFit.Found(2, true),
            new InnerFit.Found(1, true),
            new InnerFit.Found(0, false),
            new InnerFit.Found(-1, false),
            new InnerFit.Found(-2, true),
            new InnerFit.Found(-3, false));
    Confidence inner = new InnerFit(outer(), found, 4).confidence();
    assertThat(inner.of(evidence(1))).isGreaterThan(inner.threshold());
    assertThat(inner.of(evidence(0))).isLessThan(inner.threshold());
    assertThat(inner.quotedThreshold()).isEqualTo(inner.threshold());
  }

  @Test
  void withoutAnyFoundTheOtherConfidenceStands() {
    Confidence outer = outer();
    assertThat(new InnerFit(outer, List.of(), 3).confidence()).isSameAs(outer);
  }
}
