package dev.quoth.lab.train;

import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.lab.train.OnnxModel.Attribute;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a trained network as an ONNX graph for one window at a time.
 *
 * <p>With eight-bit weights every matrix is kept as one signed byte a weight with a scale for each
 * column, and inputs are quantised as they come (dynamic quantisation); word embeddings have a
 * scale for each row. One window a run means that a window's result can never depend on what else
 * is read.
 *
 * <p>Weights use 7 of the 8 bits: on processors without VNNI instructions, sums of two products of
 * full bytes overflow 16 bits.
 */
final class OnnxExport {
  private static final int LEVELS = 63;
  private static final long[] VECTOR = {Network.HIDDEN};

  private final Weights weights;
  private final int layers;
  private final boolean eightBit;
  private final OnnxModel model = new OnnxModel();

  OnnxExport(Weights weights, int layers, boolean eightBit) {
    this.weights = weights;
    this.layers = layers;
    this.eightBit = eightBit;
  }

  /**
   * The ONNX file. Inputs: {@code ids} [pieces] and {@code firsts} [words], the index of each
   * word's first piece. Outputs: {@code outer} and {@code inner} [words, tags], {@code links}
   * [words, link width].
   */
  byte[] toBytes(int paragraphId) {
    model.input("ids", OnnxModel.INT64, -1);
    model.input("firsts", OnnxModel.INT64, -1);
    String x = embeddings(paragraphId);
    for (int layer = 0; layer < layers; layer++) {
      x = layer(x, "encoder.layer." + layer + ".", layer + 1 == layers);
    }
    String flat = model.node("Squeeze", List.of(x, model.longs("axis0", new long[] {1}, 0)));
    heads(flat);
    return model.toBytes();
  }

  private String embeddings(int paragraphId) {
    Weights.Array words = weights.get(Network.WORD_EMBEDDINGS);
    float[] rows = words.values().clone();
    float[] paragraph = weights.get(Network.PARAGRAPH_BREAK).values();
    for (int i = 0; i < Network.HIDDEN; i++) {
      rows[paragraphId * Network.HIDDEN + i] += paragraph[i];
    }
    String word =
        eightBit ? gatherBytes(rows, words.shape()) : gather("words", words.shape(), rows);
    String length = model.node("Shape", List.of("ids"));
    String zero = model.longs("zero", new long[] {1}, 0);
    String positions = model.node("Slice", List.of(positionTable(), zero, length, zero));
    String sum = model.node("Add", List.of(word, positions));
    String batch = model.node("Unsqueeze", List.of(sum, zero));
    return model.node(
        "LayerNormalization",
        List.of(batch, vector("embeddings.LayerNorm.weight"), vector("embeddings.LayerNorm.bias")),
        Attribute.integer("axis", -1),
        Attribute.real("epsilon", 1e-12f));
  }

  /** Position embeddings with the one segment's embedding added. */
  private String positionTable() {
    Weights.Array positions = weights.get("embeddings.position_embeddings.weight");
    float[] segment = weights.get("embeddings.token_type_embeddings.weight").values();
    float[] table = positions.values().clone();
    for (int i = 0; i < table.length; i++) {
      table[i] += segment[i % Network.HIDDEN];
    }
    return model.floats("positions", positions.shape(), table);
  }

  private String gather(String name, long[] shape, float[] rows) {
    return model.node("Gather", List.of(model.floats(name, shape, rows), "ids"));
  }

  private String gatherBytes(float[] rows, long[] shape) {
    int size = Network.HIDDEN;
    int count = rows.length / size;
    byte[] bytes = new byte[rows.length];
    float[] scales = new float[count];
    for (int row = 0; row < count; row++) {
      float most = 1e-12f;
      for (int i = 0; i < size; i++) {
        most = Math.max(most, Math.abs(rows[row * size + i]));
      }
      scales[row] = most / 127;
      for (int i = 0; i < size; i++) {
        bytes[row * size + i] = (byte) Math.round(rows[row * size + i] / scales[row]);
      }
    }
    String picked = model.node("Gather", List.of(model.bytes("words", shape, bytes), "ids"));
    String scale =
        model.node(
            "Gather", List.of(model.floats("words.scale", new long[] {count, 1}, scales), "ids"));
    String real = model.node("Cast", List.of(picked), Attribute.integer("to", OnnxModel.FLOAT));
    return model.node("Mul", List.of(real, scale));
  }

  private String layer(String x, String prefix, boolean last) {
    String joined = prefix + "attention.self.";
    String qkv =
        linear(
            x,
            joined + "qkv",
            concat(joined, ".weight", Network.HIDDEN),
            concat(joined, ".bias", 1));
    List<String> parts = model.nodes("Split", "", List.of(qkv), 3, Attribute.integer("axis", -1));
    String context =
        model.contributed(
            "MultiHeadAttention", parts, Attribute.integer("num_heads", Network.HEADS));
    String residual = x;
    if (last) { // from here on only the words' first pieces matter
      context = model.node("Gather", List.of(context, "firsts"), Attribute.integer("axis", 1));
      residual = model.node("Gather", List.of(x, "firsts"), Attribute.integer("axis", 1));
    }
    String attended = linear(context, prefix + "attention.output.dense");
    String y = addAndNorm(attended, residual, prefix + "attention.output.LayerNorm");
    String inner = model.contributed("Gelu", List.of(linear(y, prefix + "intermediate.dense")));
    return addAndNorm(linear(inner, prefix + "output.dense"), y, prefix + "output.LayerNorm");
  }

  private Weights.Array concat(String prefix, String suffix, int rows) {
    List<Weights.Array> parts = new ArrayList<>();
    for (String part : List.of("query", "key", "value")) {
      parts.add(weights.get(prefix + part + suffix));
    }
    int columns = Network.HIDDEN;
    float[] values = new float[3 * rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int part = 0; part < 3; part++) {
        System.arraycopy(
            parts.get(part).values(), row * columns, values, (3 * row + part) * columns, columns);
      }
    }
    long[] shape = rows == 1 ? new long[] {3L * columns} : new long[] {rows, 3L * columns};
    return new Weights.Array(shape, values);
  }

  private String addAndNorm(String x, String residual, String name) {
    return model.contributed(
        "SkipLayerNormalization",
        List.of(x, residual, vector(name + ".weight"), vector(name + ".bias")),
        Attribute.real("epsilon", 1e-12f));
  }

  private String vector(String name) {
    return model.floats(name, VECTOR, weights.get(name).values());
  }

  private String linear(String x, String name) {
    return linear(x, name, weights.get(name + ".weight"), weights.get(name + ".bias"));
  }

  private String linear(String x, String name, Weights.Array matrix, Weights.Array bias) {
    String biasName = model.floats(name + ".bias", bias.shape(), bias.values());
    if (!eightBit) {
      String matrixName = model.floats(name + ".weight", matrix.shape(), matrix.values());
      return model.node("Add", List.of(model.node("MatMul", List.of(x, matrixName)), biasName));
    }
    int rows = (int) matrix.shape()[0];
    int columns = (int) matrix.shape()[1];
    float[] scales = new float[columns];
    byte[] bytes = new byte[rows * columns];
    for (int column = 0; column < columns; column++) {
      float most = 1e-12f;
      for (int row = 0; row < rows; row++) {
        most = Math.max(most, Math.abs(matrix.values()[row * columns + column]));
      }
      scales[column] = most / LEVELS;
      for (int row = 0; row < rows; row++) {
        int at = row * columns + column;
        bytes[at] = (byte) Math.round(matrix.values()[at] / scales[column]);
      }
    }
    String matrixName = model.bytes(name + ".weight", matrix.shape(), bytes);
    String scaleName = model.floats(name + ".scale", new long[] {columns}, scales);
    return model.contributed(
        "DynamicQuantizeMatMul", List.of(x, matrixName, scaleName, "", biasName));
  }

  private void heads(String words) {
    for (String head : List.of("outer", "inner")) {
      model.output(head, plainLinear(words, head), OnnxModel.FLOAT, -1, Role.TAGS);
    }
    model.output("links", plainLinear(words, "links"), OnnxModel.FLOAT, -1, LinkKind.WIDTH);
  }

  private String plainLinear(String x, String name) {
    Weights.Array matrix = weights.get(name + ".weight");
    Weights.Array bias = weights.get(name + ".bias");
    String matrixName = model.floats(name + ".weight", matrix.shape(), matrix.values());
    String biasName = model.floats(name + ".bias", bias.shape(), bias.values());
    return model.node("Gemm", List.of(x, matrixName, biasName));
  }
}
