package dev.quoth.lab.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The branch of an encoder that looks at a proposition and a statement at once, above what a middle
 * layer makes of each alone (as in MacAvaney et al. 2020), with two numbers for the pair: whether
 * the one is of the other's matter, and whether it is for it.
 *
 * <p>Its layers begin as the encoder's own upper ones. The encoder stays as it is, so that its
 * vectors stay what they are, and so that each text need be read but once.
 */
final class PairBranch {
  /** What the names of all its weights begin with. */
  static final String PREFIX = "pair.";

  static final String SEGMENTS = PREFIX + "segments";
  static final String HEAD = PREFIX + "head";

  /** Numbers of a pair. */
  static final int OUTPUTS = 2;

  private final int layers;
  private final torch.ScalarType precision;
  private final Transformer transformer;
  private final Map<String, Tensor> parameters = new LinkedHashMap<>();

  PairBranch(Weights weights, torch.ScalarType precision) {
    weights
        .all()
        .forEach(
            (name, array) -> parameters.put(name, Network.tensor(array).set_requires_grad(true)));
    this.layers = layers(weights);
    this.precision = precision;
    this.transformer = new Transformer(parameters, precision);
  }

  /** How many layers a branch has. */
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

  /**
   * Weights to begin with.
   *
   * @param encoder whose layers from number {@code from}, counted from 0, the branch begins as
   */
  static Weights of(Weights encoder, int from, RandomGenerator random) {
    Weights weights = new Weights();
    for (int layer = from; layer < Network.layers(encoder); layer++) {
      String prefix = "encoder.layer." + layer + ".";
      String own = layerPrefix(layer - from);
      encoder
          .all()
          .forEach(
              (name, array) -> {
                if (name.startsWith(prefix)) {
                  weights.put(own + name.substring(prefix.length()), array.shape(), array.values());
                }
              });
    }
    int hidden = Network.HIDDEN;
    weights.put(SEGMENTS, new long[] {2, hidden}, normal(2 * hidden, random));
    weights.put(HEAD + ".weight", new long[] {hidden, OUTPUTS}, normal(hidden * OUTPUTS, random));
    weights.put(HEAD + ".bias", new long[] {OUTPUTS}, new float[OUTPUTS]);
    return weights;
  }

  private static float[] normal(int size, RandomGenerator random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.02 * random.nextGaussian());
    }
    return values;
  }

  Map<String, Tensor> parameters() {
    return parameters;
  }

  /** Whether a parameter is one of a layer, and began as the encoder's. */
  static boolean isOfLayer(String name) {
    return name.startsWith(PREFIX + "layer.");
  }

  /** Logits of a batch, [pairs, 2]: of being related, and of being for the proposition. */
  Tensor forward(PairBatch batch, Dropout dropout) {
    Tensor x =
        Network.tensor(batch.states(), batch.segments().length, Network.HIDDEN)
            .add(transformer.parameter(SEGMENTS).index_select(0, Network.tensor(batch.segments())));
    x = dropout.apply(x.to(precision));
    for (int layer = 0; layer < layers; layer++) {
      x = transformer.layer(x, layerPrefix(layer), batch.lengths(), dropout);
    }
    Tensor firsts = x.index_select(0, Network.tensor(batch.firsts())).to(torch.ScalarType.Float);
    return transformer.linear(dropout.apply(firsts), HEAD);
  }

  /**
   * The loss: mean binary cross entropy of both, each over the pairs of which it is known. What
   * takes no side should be as likely for as against.
   */
  static Tensor loss(PairBatch batch, Tensor logits) {
    return half(logits.select(1, 0), batch.related(), new float[batch.related().length])
        .add(half(logits.select(1, 1), batch.stance(), batch.sideless()));
  }

  private static Tensor half(Tensor logits, float[] wanted, float[] even) {
    float[] signs = new float[wanted.length];
    float[] weights = new float[wanted.length];
    double known = 0;
    for (int i = 0; i < wanted.length; i++) {
      signs[i] = -Math.signum(wanted[i]);
      weights[i] = Math.abs(wanted[i]);
      known += weights[i] + even[i];
    }
    Tensor losses = torch.softplus(logits.mul(Network.tensor(signs, signs.length)));
    Tensor both = torch.softplus(logits).add(torch.softplus(logits.neg())).mul(new Scalar(0.5));
    return losses
        .mul(Network.tensor(weights, weights.length))
        .add(both.mul(Network.tensor(even, even.length)))
        .sum()
        .div(new Scalar(Math.max(known, 1)));
  }
}
