package dev.quoth.lab.train;

import static java.util.Objects.requireNonNull;
import static org.bytedeco.pytorch.global.torch.cat;

import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * The encoder (BERT, Devlin et al. 2019) with heads for tags and links, and its loss.
 *
 * <p>Windows of a batch lie end to end: only attention looks at them one by one, so nothing is
 * padded. Word embeddings stay as they were pretrained; one vector is learned for paragraph breaks.
 */
final class Network {
  static final int HIDDEN = 384;
  static final int HEADS = 12;
  static final String WORD_EMBEDDINGS = "embeddings.word_embeddings.weight";
  static final String PARAGRAPH_BREAK = "embeddings.paragraph_break";

  /** What the names of the head for statements within statements begin with. */
  static final String INNER = "inner.";

  /** Share of the links' losses in the whole, by what was found to work. */
  private static final double LINK_WEIGHT = 0.3;

  private final int layers;
  private final torch.ScalarType precision;
  private final Transformer transformer;
  private final Tensor wordEmbeddings;
  private final Map<String, Tensor> parameters = new LinkedHashMap<>();

  /**
   * A network of {@code layers} layers with the given weights, which computes its layers in {@code
   * precision}; weights, optimiser and heads are kept in single precision all the same.
   */
  Network(Weights weights, int layers, torch.ScalarType precision) {
    this.layers = layers;
    this.precision = precision;
    this.wordEmbeddings = tensor(weights.get(WORD_EMBEDDINGS));
    for (Map.Entry<String, Weights.Array> entry : weights.all().entrySet()) {
      if (!entry.getKey().equals(WORD_EMBEDDINGS)) {
        Tensor parameter = tensor(entry.getValue());
        parameters.put(entry.getKey(), parameter.set_requires_grad(true));
      }
    }
    this.transformer = new Transformer(parameters, precision);
  }

  /** Pretrained encoder weights with new heads, drawn by {@code random}. */
  static Weights withHeads(Weights pretrained, RandomGenerator random) {
    Weights weights = new Weights();
    pretrained.all().forEach((name, array) -> weights.put(name, array.shape(), array.values()));
    weights.put(PARAGRAPH_BREAK, new long[] {HIDDEN}, normal(HIDDEN, random));
    for (String head : List.of("outer", "inner")) {
      weights.put(head + ".weight", shape(HIDDEN, Role.TAGS), normal(HIDDEN * Role.TAGS, random));
      weights.put(head + ".bias", new long[] {Role.TAGS}, new float[Role.TAGS]);
    }
    weights.put(
        "links.weight", shape(HIDDEN, LinkKind.WIDTH), normal(HIDDEN * LinkKind.WIDTH, random));
    weights.put("links.bias", new long[] {LinkKind.WIDTH}, new float[LinkKind.WIDTH]);
    for (LinkKind kind : LinkKind.values()) {
      weights.put(gapName(kind), new long[] {Gap.SIZE}, new float[Gap.SIZE]);
      weights.put(
          noneName(kind), shape(LinkKind.DIMENSIONS, 1), normal(LinkKind.DIMENSIONS, random));
      weights.put(noneBiasName(kind), new long[] {1}, new float[1]);
    }
    return weights;
  }

  static String gapName(LinkKind kind) {
    return "links." + kind + ".gap";
  }

  static String noneName(LinkKind kind) {
    return "links." + kind + ".none";
  }

  static String noneBiasName(LinkKind kind) {
    return "links." + kind + ".none_bias";
  }

  /** Name of the parameter group's layer: 0 for embeddings, layers + 1 for the heads. */
  static int depth(String name, int layers) {
    if (name.startsWith("embeddings")) {
      return 0;
    }
    if (name.startsWith("encoder.layer.")) {
      return 1 + Integer.parseInt(name.split("\\.")[2]);
    }
    return layers + 1;
  }

  int layers() {
    return layers;
  }

  /** Number of layers that {@code weights} have. */
  static int layers(Weights weights) {
    int layers = 0;
    while (weights.has(layerPrefix(layers) + "output.dense.weight")) {
      layers++;
    }
    return layers;
  }

  /**
   * The weights with only the layers of the given numbers, in that order.
   *
   * @throws IllegalArgumentException if there is no layer of such a number
   */
  static Weights keepLayers(Weights weights, int[] kept) {
    int layers = layers(weights);
    for (int layer : kept) {
      if (layer < 0 || layer >= layers) {
        throw new IllegalArgumentException("no layer " + layer + " among " + layers);
      }
    }
    Weights smaller = new Weights();
    for (int layer = 0; layer < kept.length; layer++) {
      String from = layerPrefix(kept[layer]);
      String to = layerPrefix(layer);
      weights
          .all()
          .forEach(
              (name, array) -> {
                if (name.startsWith(from)) {
                  smaller.put(to + name.substring(from.length()), array.shape(), array.values());
                }
              });
    }
    weights
        .all()
        .forEach(
            (name, array) -> {
              if (!name.startsWith("encoder.layer.")) {
                smaller.put(name, array.shape(), array.values());
              }
            });
    return smaller;
  }

  private static String layerPrefix(int layer) {
    return "encoder.layer." + layer + ".";
  }

  /** What is learned, by name. */
  Map<String, Tensor> parameters() {
    return parameters;
  }

  /** What the network says of a batch, before any softmax. */
  record Output(Tensor outerTags, Tensor innerTags, Tensor links) {}

  /** Runs the encoder and the heads; {@code dropout} is asked for masks while training. */
  Output forward(Batch batch, Dropout dropout) {
    Tensor breaks =
        tensor(batch.paragraphBreaks, batch.ids.length, 1)
            .mul(transformer.parameter(PARAGRAPH_BREAK));
    Tensor x =
        wordEmbeddings
            .index_select(0, tensor(batch.ids))
            .add(breaks)
            .add(
                transformer
                    .parameter("embeddings.position_embeddings.weight")
                    .index_select(0, tensor(batch.positions)))
            .add(transformer.parameter("embeddings.token_type_embeddings.weight").select(0, 0));
    x = dropout.apply(transformer.norm(x, "embeddings.LayerNorm").to(precision));
    for (int layer = 0; layer < layers; layer++) {
      x = transformer.layer(x, layerPrefix(layer), batch.lengths, dropout);
    }
    Tensor words = x.index_select(0, tensor(batch.firsts)).to(torch.ScalarType.Float);
    return new Output(
        transformer.linear(words, "outer"),
        transformer.linear(words, "inner"),
        transformer.linear(words, "links"));
  }

  /** The loss: cross entropy of the tags, and of each anchor's choice. */
  Tensor loss(Batch batch, Output output) {
    int words = batch.firsts.length;
    Tensor loss = tagLoss(output.outerTags, batch.outerTags, words);
    loss = loss.add(tagLoss(output.innerTags, batch.innerTags, words));
    if (!batch.mentions.isEmpty()) {
      Tensor vectors = tensor(batch.pooling(), batch.mentions.size(), words).matmul(output.links);
      for (LinkKind kind : LinkKind.values()) {
        Batch.Links links = requireNonNull(batch.links.get(kind), "links of no such kind");
        if (links.anchors().length > 0) {
          loss = loss.add(linkLoss(kind, links, vectors).mul(new Scalar(LINK_WEIGHT)));
        }
      }
    }
    return loss;
  }

  /** Mean cross entropy over the words of which something is known; 0 if there is none. */
  private static Tensor tagLoss(Tensor logits, float[] wanted, int words) {
    double known = 0;
    for (float probability : wanted) {
      known += probability;
    }
    return torch
        .log_softmax(logits, 1)
        .mul(tensor(wanted, words, Role.TAGS))
        .sum()
        .div(new Scalar(-Math.max(known, 1)));
  }

  private Tensor linkLoss(LinkKind kind, Batch.Links links, Tensor vectors) {
    int anchors = links.anchors().length;
    int candidates = links.candidates().length;
    Tensor queries =
        vectors
            .narrow(1, kind.anchorOffset(), LinkKind.DIMENSIONS)
            .index_select(0, tensor(links.anchors()));
    Tensor scores =
        queries
            .matmul(transformer.parameter(noneName(kind)))
            .add(transformer.parameter(noneBiasName(kind)));
    if (candidates > 0) {
      Tensor keys =
          vectors
              .narrow(1, kind.candidateOffset(), LinkKind.DIMENSIONS)
              .index_select(0, tensor(links.candidates()));
      Tensor gaps =
          transformer
              .parameter(gapName(kind))
              .index_select(0, tensor(links.gaps()))
              .view(anchors, candidates, Gap.FEATURES)
              .sum(2);
      Tensor pairs =
          queries.matmul(keys.t()).div(new Scalar(Math.sqrt(LinkKind.DIMENSIONS))).add(gaps);
      scores = cat(new TensorVector(pairs, scores), 1);
    }
    Tensor allowed = scores.add(tensor(links.allowed(), anchors, candidates + 1)).logsumexp(1);
    Tensor wanted = scores.add(tensor(links.wanted(), anchors, candidates + 1)).logsumexp(1);
    return allowed.sub(wanted).mean();
  }

  /** The word embeddings with the given values of all parameters. */
  Weights weights(Map<String, Tensor> values) {
    Weights weights = new Weights();
    weights.put(WORD_EMBEDDINGS, wordEmbeddings.sizes().vec().get(), floats(wordEmbeddings));
    values.forEach((name, value) -> weights.put(name, value.sizes().vec().get(), floats(value)));
    return weights;
  }

  static Tensor tensor(Weights.Array array) {
    return tensor(array.values(), array.shape());
  }

  static Tensor tensor(float[] values, long... shape) {
    try (FloatPointer data = new FloatPointer(values)) {
      return torch.from_blob(data, shape, new TensorOptions(torch.ScalarType.Float)).clone();
    }
  }

  static Tensor tensor(long[] values) {
    try (LongPointer data = new LongPointer(values)) {
      return torch
          .from_blob(data, new long[] {values.length}, new TensorOptions(torch.ScalarType.Long))
          .clone();
    }
  }

  static float[] floats(Tensor tensor) {
    float[] values = new float[(int) tensor.numel()];
    Tensor plain = tensor.detach().contiguous();
    try (FloatPointer data = new FloatPointer(plain.data_ptr_float())) {
      data.get(values);
    }
    return values;
  }

  private static long[] shape(long rows, long columns) {
    return new long[] {rows, columns};
  }

  private static float[] normal(int size, RandomGenerator random) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) (0.02 * random.nextGaussian());
    }
    return values;
  }
}
