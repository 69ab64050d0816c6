package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.calibrate.ChoiceRegression.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChoiceRegressionTest {

  @Test
  void findsTheWeightsByWhichChoicesWereMade() {
    double[] truth = {2, -1, 0};
    Random random = new Random(7);
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      List<double[]> options = new ArrayList<>();
      for (int option = 0; option < 3; option++) {
        options.add(
            new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()});
      }
      double[] shares = ChoiceRegression.shares(options, truth);
      double drawn = random.nextDouble();
      int right = drawn < shares[0] ? 0 : drawn < shares[0] + shares[1] ? 1 : 2;
      choices.add(new Choice(options, right));
    }
    assertThat(ChoiceRegression.fit(choices, new double[3], 0.01))
        .containsExactly(truth, within(0.2));
  }

  @Test
  void staysAtThePriorWhereNothingIsToBeLearnt() {
    Choice even = new Choice(List.of(new double[] {1}, new double[] {1}), 0);
    assertThat(ChoiceRegression.fit(List.of(even), new double[] {0.7}, 1))
        .containsExactly(new double[] {0.7}, within(1e-9));
  }

  @Test
  void sharesAreProbabilities() {
    double[] shares =
        ChoiceRegression.shares(List.of(new double[] {900}, new double[] {899}), new double[] {1});
    assertThat(shares[0] + shares[1]).isCloseTo(1, within(1e-12));
    assertThat(shares[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
  }
}
