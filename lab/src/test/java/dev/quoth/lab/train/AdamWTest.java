package dev.quoth.lab.train;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class AdamWTest {
  private static Tensor parameter(float value, long... shape) {
    return Network.tensor(new float[] {value}, shape).set_requires_grad(true);
  }

  private static Tensor named(Map<String, Tensor> tensors, String name) {
    return requireNonNull(tensors.get(name), name);
  }

  private static void gradient(Tensor parameter, double value) {
    parameter.sum().mul(new Scalar(value)).backward();
  }

  /** Loshchilov and Hutter 2019, algorithm 2, for one number. */
  private static double byHand(double start, double[] gradients, double rate, double decay) {
    double x = start;
    double m = 0;
    double v = 0;
    for (int t = 1; t <= gradients.length; t++) {
      double g = gradients[t - 1];
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double mHat = m / (1 - Math.pow(0.9, t));
      double vHat = v / (1 - Math.pow(0.999, t));
      x -= rate * (mHat / (Math.sqrt(vHat) + 1e-8) + decay * x);
    }
    return x;
  }

  @Test
  void movesAsPublished() {
    double[] gradients = {0.5, -0.3, 0.8, 0.1};
    for (boolean matrix : new boolean[] {true, false}) {
      Tensor x = matrix ? parameter(2, 1, 1) : parameter(2, 1);
      AdamW optimiser = new AdamW(Map.of("x", x), 0.9);
      for (double g : gradients) {
        gradient(x, g);
        optimiser.step(name -> 0.1);
      }
      assertThat(optimiser.steps()).isEqualTo(4);
      assertThat((double) Network.floats(x)[0])
          .isCloseTo(byHand(2, gradients, 0.1, matrix ? 0.01 : 0), within(1e-5));
    }
  }

  @Test
  void clipsTheGradientsOfAllParametersTogether() {
    Map<String, Tensor> clipped = new LinkedHashMap<>();
    clipped.put("a", parameter(1, 1));
    clipped.put("b", parameter(1, 1));
    AdamW optimiser = new AdamW(clipped, 0.9);
    double[][] gradients = {{3, 4}, {0.06, 0.08}};
    for (double[] g : gradients) {
      gradient(named(clipped, "a"), g[0]);
      gradient(named(clipped, "b"), g[1]);
      optimiser.step(name -> 0.1);
    }
    assertThat((double) Network.floats(named(clipped, "a"))[0])
        .isCloseTo(byHand(1, new double[] {0.6, 0.06}, 0.1, 0), within(1e-5));
    assertThat((double) Network.floats(named(clipped, "b"))[0])
        .isCloseTo(byHand(1, new double[] {0.8, 0.08}, 0.1, 0), within(1e-5));
  }

  @Test
  void averagesSlowlyOnceThereIsSomethingToAverage() {
    Tensor x = parameter(1, 1);
    AdamW optimiser = new AdamW(Map.of("x", x), 0.25);
    double average = 1;
    for (int t = 1; t <= 3; t++) {
      gradient(x, 1);
      optimiser.step(name -> 0.5);
      double decay = Math.min(0.25, (1.0 + t) / (10 + t));
      average = decay * average + (1 - decay) * Network.floats(x)[0];
    }
    assertThat((double) Network.floats(named(optimiser.averages(), "x"))[0])
        .isCloseTo(average, within(1e-6));
  }

  @Test
  void leavesAloneWhatHasNoGradientAlsoAfterARestart() {
    Map<String, Tensor> first = Map.of("a", parameter(1, 1, 1), "b", parameter(1, 1, 1));
    AdamW optimiser = new AdamW(first, 0.9);
    gradient(named(first, "a"), 1);
    gradient(named(first, "b"), 1);
    optimiser.step(name -> 0.1);
    Weights state = new Weights();
    optimiser.save(state);
    Map<String, Tensor> second = Map.of("a", parameter(9, 1, 1), "b", parameter(9, 1, 1));
    AdamW restarted = new AdamW(second, 0.9);
    restarted.restore(state);
    assertThat(restarted.steps()).isOne();
    float before = Network.floats(named(first, "b"))[0];
    gradient(named(first, "a"), 0.5);
    optimiser.step(name -> 0.1);
    gradient(named(second, "a"), 0.5);
    restarted.step(name -> 0.1);
    assertThat(Network.floats(named(first, "b"))).containsExactly(before);
    for (String name : first.keySet()) {
      assertThat(Network.floats(named(second, name))).isEqualTo(Network.floats(named(first, name)));
      assertThat(Network.floats(named(restarted.averages(), name)))
          .isEqualTo(Network.floats(named(optimiser.averages(), name)));
    }
  }
}
