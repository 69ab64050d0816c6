package dev.quoth.lab.train;

import dev.quoth.lab.train.OnnxModel.Attribute;
import java.util.ArrayList;
import java.util.List;

/**
 * The parts that networks are made of, as nodes of an ONNX graph.
 *
 * <p>Weights of eight bits use seven of them: on processors without VNNI instructions, sums of two
 * products of full bytes overflow 16 bits.
 */
final class OnnxLayers {
  private static final int LEVELS = 63;
  private static final int ROW_LEVELS = 127;
  private static final long[] VECTOR = {Network.HIDDEN};

  private final OnnxModel model;
  private final Weights weights;
  private final boolean eightBit;

  OnnxLayers(OnnxModel model, Weights weights, boolean eightBit) {
    this.model = model;
    this.weights = weights;
    this.eightBit = eightBit;
  }

  /**
   * A transformer layer.
   *
   * @param x [1, pieces, hidden]
   * @param prefix what the names of its weights begin with
   * @param kept name of the indexes of the rows that matter after attention; empty if all do
   */
  String layer(String x, String prefix, String kept) {
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
    if (!kept.isEmpty()) {
      context = model.node("Gather", List.of(context, kept), Attribute.integer("axis", 1));
      residual = model.node("Gather", List.of(x, kept), Attribute.integer("axis", 1));
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

  /**
   * Rows of a table, of one byte a number with a scale for each row if the model is of eight bits.
   *
   * @param name of the table
   * @param rows the table, [count, hidden]
   * @param ids name of the numbers of the rows that are wanted
   */
  String rows(String name, Weights.Array rows, String ids) {
    if (!eightBit) {
      return model.node("Gather", List.of(model.floats(name, rows.shape(), rows.values()), ids));
    }
    int size = Network.HIDDEN;
    int count = rows.values().length / size;
    byte[] bytes = new byte[rows.values().length];
    float[] scales = new float[count];
    for (int row = 0; row < count; row++) {
      float most = 1e-12f;
      for (int i = 0; i < size; i++) {
        most = Math.max(most, Math.abs(rows.values()[row * size + i]));
      }
      scales[row] = most / ROW_LEVELS;
      for (int i = 0; i < size; i++) {
        bytes[row * size + i] = (byte) Math.round(rows.values()[row * size + i] / scales[row]);
      }
    }
    String picked = model.node("Gather", List.of(model.bytes(name, rows.shape(), bytes), ids));
    String scale =
        model.node(
            "Gather", List.of(model.floats(name + ".scale", new long[] {count, 1}, scales), ids));
    String real = model.node("Cast", List.of(picked), Attribute.integer("to", OnnxModel.FLOAT));
    return model.node("Mul", List.of(real, scale));
  }

  /** Layer normalisation. */
  String norm(String x, String name) {
    return model.node(
        "LayerNormalization",
        List.of(x, vector(name + ".weight"), vector(name + ".bias")),
        Attribute.integer("axis", -1),
        Attribute.real("epsilon", 1e-12f));
  }

  private String vector(String name) {
    return model.floats(name, VECTOR, weights.get(name).values());
  }

  /** A linear layer, of eight bits if the model is. */
  String linear(String x, String name) {
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

  /** A linear layer in single precision over [rows, inputs]. */
  String plainLinear(String x, String name) {
    Weights.Array matrix = weights.get(name + ".weight");
    Weights.Array bias = weights.get(name + ".bias");
    String matrixName = model.floats(name + ".weight", matrix.shape(), matrix.values());
    String biasName = model.floats(name + ".bias", bias.shape(), bias.values());
    return model.node("Gemm", List.of(x, matrixName, biasName));
  }
}
