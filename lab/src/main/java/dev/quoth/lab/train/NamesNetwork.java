package dev.quoth.lab.train;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The branch of the network that finds names: it looks at what some layers of the encoder make of
 * each word and at how the word is written, and has layers of its own above.
 *
 * <p>The encoder stays as it is, so whatever else was learned with it cannot be harmed.
 */
final class NamesNetwork {
  /** What the names of all its weights begin with. */
  static final String PREFIX = "names.";

  private final Map<String, Tensor> parameters = new LinkedHashMap<>();
  private final Transformer transformer;
  private final int layers;

  NamesNetwork(Weights weights, torch.ScalarType precision) {
    weights
        .all()
        .forEach(
            (name, array) -> parameters.put(name, Network.tensor(array).set_requires_grad(true)));
    this.transformer = new Transformer(parameters, precision);
    this.layers = layers(weights);
    this.precision = precision;
  }

  private final torch.ScalarType precision;

  /**
   * Weights to begin with.
   *
   * @param width numbers that the encoder gives for a word
   * @param layers how many of its own the branch has
   */
  static Weights fresh(int width, int layers, RandomGenerator random) {
    Weights weights = new Weights();
    matrix(weights, PREFIX + "input", width, Network.HIDDEN, 1 / Math.sqrt(width), random);
    weights.put(
        PREFIX + "shapes",
        new long[] {Shape.COUNT, Network.HIDDEN},
        normal(Shape.COUNT * Network.HIDDEN, 0.2, random));
    norm(weights, PREFIX + "input.LayerNorm");
    for (int layer = 0; layer < layers; layer++) {
      String prefix = layerPrefix(layer);
      for (String part : new String[] {"query", "key", "value"}) {
        matrix(
            weights,
            prefix + "attention.self." + part,
            Network.HIDDEN,
            Network.HIDDEN,
            0.03,
            random);
      }
      matrix(
          weights, prefix + "attention.output.dense", Network.HIDDEN, Network.HIDDEN, 0.03, random);
      norm(weights, prefix + "attention.output.LayerNorm");
      matrix(
          weights, prefix + "intermediate.dense", Network.HIDDEN, 4 * Network.HIDDEN, 0.03, random);
      matrix(weights, prefix + "output.dense", 4 * Network.HIDDEN, Network.HIDDEN, 0.03, random);
      norm(weights, prefix + "output.LayerNorm");
    }
    matrix(weights, PREFIX + "tags", Network.HIDDEN, NameType.TAGS, 0.02, random);
    return weights;
  }

  /** How many layers of its own a branch has. */
  static int layers(Weights weights) {
    int layers = 0;
    while (weights.has(layerPrefix(layers) + "output.dense.weight")) {
      layers++;
    }
    return layers;
  }

  static String layerPrefix(int layer) {
    return PREFIX + "layer." + layer + ".";
  }

  Map<String, Tensor> parameters() {
    return parameters;
  }

  /** Scores of the tags, before any softmax, [words, tags]. */
  Tensor forward(NamesBatch batch, Dropout dropout) {
    Tensor states = dropout.apply(batch.states().to(precision));
    Tensor x =
        transformer
            .linear(states, PREFIX + "input")
            .add(
                transformer
                    .parameter(PREFIX + "shapes")
                    .index_select(0, Network.tensor(batch.shapes()))
                    .to(precision));
    x = dropout.apply(transformer.norm(x, PREFIX + "input.LayerNorm"));
    for (int layer = 0; layer < layers; layer++) {
      x = transformer.layer(x, layerPrefix(layer), batch.lengths(), dropout);
    }
    return transformer.linear(x.to(torch.ScalarType.Float), PREFIX + "tags");
  }

  /**
   * The loss: minus the logarithm of what falls to the tags that a word may have, a mean over
   * words.
   */
  static Tensor loss(NamesBatch batch, Tensor scores) {
    Tensor allowed = scores.add(batch.forbidden()).logsumexp(1);
    return scores.logsumexp(1).sub(allowed).mean();
  }

  private static void matrix(
      Weights weights,
      String name,
      int inputs,
      int outputs,
      double spread,
      RandomGenerator random) {
    weights.put(
        name + ".weight", new long[] {inputs, outputs}, normal(inputs * outputs, spread, random));
    weights.put(name + ".bias", new long[] {outputs}, new float[outputs]);
  }

  private static void norm(Weights weights, String name) {
    float[] ones = new float[Network.HIDDEN];
    java.util.Arrays.fill(ones, 1);
    weights.put(name + ".weight", new long[] {Network.HIDDEN}, ones);
    weights.put(name + ".bias", new long[] {Network.HIDDEN}, new float[Network.HIDDEN]);
  }

  private static float[] normal(int size, double spread, RandomGenerator random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (spread * random.nextGaussian());
    }
    return values;
  }
}
