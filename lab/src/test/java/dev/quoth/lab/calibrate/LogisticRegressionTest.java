package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.calibrate.LogisticRegression.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static double probability(double[] weights, double... features) {
    double sum = weights[features.length];
    for (int i = 0; i < features.length; i++) {
      sum += weights[i] * features[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  @Test
  void findsTheWeightsThatMadeTheData() {
    double[] truth = {2, -0.05, 0, 0.7};
    SplittableRandom random = new SplittableRandom(11);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < 60_000; i++) {
      double[] features = {random.nextGaussian(), 50 + 20 * random.nextGaussian(), 3};
      boolean yes = random.nextDouble() < probability(truth, features);
      cases.add(new Case(features, yes));
    }
    double[] fitted = LogisticRegression.fit(cases);
    assertThat(fitted[0]).isCloseTo(2, within(0.06));
    assertThat(fitted[1]).isCloseTo(-0.05, within(0.003));
    assertThat(probability(fitted, 0, 50, 3)).isCloseTo(probability(truth, 0, 50, 3), within(0.01));
  }

  @Test
  void meanProbabilityIsTheShareOfYes() {
    SplittableRandom random = new SplittableRandom(5);
    List<Case> cases = new ArrayList<>();
    int yes = 0;
    for (int i = 0; i < 500; i++) {
      double x = random.nextDouble();
      boolean answer = random.nextDouble() < x * x;
      yes += answer ? 1 : 0;
      cases.add(new Case(new double[] {x}, answer));
    }
    double[] fitted = LogisticRegression.fit(cases);
    double sum = cases.stream().mapToDouble(c -> probability(fitted, c.features())).sum();
    assertThat(sum).isCloseTo(yes, within(1e-4));
    assertThat(probability(fitted, 0.9)).isGreaterThan(probability(fitted, 0.1));
  }

  @Property(tries = 200)
  void staysFiniteHoweverEasyTheData(
      @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double x = random.nextGaussian();
      cases.add(new Case(new double[] {x, 1e6 * x, -4}, x > -0.8)); // separable, and twice so
    }
    double[] fitted = LogisticRegression.fit(cases);
    for (double weight : fitted) {
      assertThat(weight).isFinite();
    }
    assertThat(probability(fitted, 2, 2e6, -4))
        .isGreaterThanOrEqualTo(probability(fitted, -2, -2e6, -4));
  }

  @Test
  void needsACase() {
    assertThatThrownBy(() -> LogisticRegression.fit(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is nothing to fit");
  }
}
