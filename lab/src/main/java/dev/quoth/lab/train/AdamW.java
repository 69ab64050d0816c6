package dev.quoth.lab.train;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), gradient clipping, and a running
 * average of the weights (Polyak and Juditsky 1992) that is what gets shipped.
 */
final class AdamW {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;
  private static final double WEIGHT_DECAY = 0.01;
  private static final double CLIP = 1.0;

  private final Map<String, Tensor> parameters;
  private final Map<String, Tensor> means = new HashMap<>();
  private final Map<String, Tensor> squares = new HashMap<>();
  private final Map<String, Tensor> averages = new LinkedHashMap<>();
  private final double averageDecay;
  private long steps;

  /** An optimiser of {@code parameters} whose average forgets by {@code averageDecay} a step. */
  AdamW(Map<String, Tensor> parameters, double averageDecay) {
    this.parameters = parameters;
    this.averageDecay = averageDecay;
    parameters.forEach(
        (name, parameter) -> {
          means.put(name, parameter.detach().clone().zero_());
          squares.put(name, parameter.detach().clone().zero_());
          averages.put(name, parameter.detach().clone());
        });
  }

  long steps() {
    return steps;
  }

  /** The averaged weights. */
  Map<String, Tensor> averages() {
    return averages;
  }

  /**
   * Moves the parameters that have gradients by them, at each one's learning rate, and clears
   * those.
   */
  void step(ToDoubleFunction<String> learningRate) {
    steps++;
    try (NoGradGuard guard = new NoGradGuard()) {
      double scale = clipping();
      double decay = Math.min(averageDecay, (1 + steps) / (10.0 + steps));
      parameters.forEach(
          (name, parameter) -> {
            Tensor gradient = parameter.grad();
            if (gradient.defined()) {
              update(name, parameter, gradient.mul_(new Scalar(scale)), learningRate);
              // No gradient at all, not zeros: as after a restart, where there is none either.
              parameter.mutable_grad().reset();
            }
            averageOf(name).lerp_(parameter, new Scalar(1 - decay));
          });
    }
  }

  private double clipping() {
    double sum = 0;
    for (Tensor parameter : parameters.values()) {
      Tensor gradient = parameter.grad();
      if (gradient.defined()) {
        double norm = gradient.norm().item_float();
        sum += norm * norm;
      }
    }
    return Math.min(1, CLIP / (Math.sqrt(sum) + 1e-6));
  }

  private void update(
      String name, Tensor parameter, Tensor gradient, ToDoubleFunction<String> learningRate) {
    Tensor mean = state(means, name);
    Tensor square = state(squares, name);
    mean.lerp_(gradient, new Scalar(1 - BETA1));
    square.mul_(new Scalar(BETA2)).addcmul_(gradient, gradient, new Scalar(1 - BETA2));
    double rate = learningRate.applyAsDouble(name);
    double meanCorrection = 1 - Math.pow(BETA1, (double) steps);
    double squareCorrection = Math.sqrt(1 - Math.pow(BETA2, (double) steps));
    Tensor root = square.sqrt().div_(new Scalar(squareCorrection)).add_(new Scalar(EPSILON));
    if (parameter.dim() > 1) {
      parameter.mul_(new Scalar(1 - rate * WEIGHT_DECAY));
    }
    parameter.addcdiv_(mean, root, new Scalar(-rate / meanCorrection));
  }

  private Tensor averageOf(String name) {
    return state(averages, name);
  }

  private static Tensor state(Map<String, Tensor> state, String name) {
    Tensor tensor = state.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("the optimiser knows no " + name);
    }
    return tensor;
  }

  /** Everything needed to go on from here, parameters included. */
  void save(Weights into) {
    into.put("steps", new long[] {1}, new float[] {steps});
    parameters.forEach((name, value) -> put(into, "parameter." + name, value));
    means.forEach((name, value) -> put(into, "mean." + name, value));
    squares.forEach((name, value) -> put(into, "square." + name, value));
    averages.forEach((name, value) -> put(into, "average." + name, value));
  }

  private static void put(Weights into, String name, Tensor value) {
    into.put(name, value.sizes().vec().get(), Network.floats(value));
  }

  /** Takes back what {@link #save} wrote. */
  void restore(Weights from) {
    steps = (long) from.get("steps").values()[0];
    try (NoGradGuard guard = new NoGradGuard()) {
      parameters.forEach((name, value) -> copy(from, "parameter." + name, value));
      means.forEach((name, value) -> copy(from, "mean." + name, value));
      squares.forEach((name, value) -> copy(from, "square." + name, value));
      averages.forEach((name, value) -> copy(from, "average." + name, value));
    }
  }

  private static void copy(Weights from, String name, Tensor into) {
    Weights.Array array = from.get(name);
    if (!Arrays.equals(array.shape(), into.sizes().vec().get())) {
      throw new IllegalArgumentException(
          "the checkpoint's "
              + name
              + " has shape "
              + Arrays.toString(array.shape())
              + ", not "
              + Arrays.toString(into.sizes().vec().get()));
    }
    try (Tensor value = Network.tensor(array)) {
      into.copy_(value);
    }
  }
}
