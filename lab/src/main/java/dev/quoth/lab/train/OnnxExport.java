package dev.quoth.lab.train;

import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import java.util.List;

/**
 * Writes a trained network as an ONNX graph for one window at a time.
 *
 * <p>With eight-bit weights every matrix is kept as one signed byte a weight with a scale for each
 * column, and inputs are quantised as they come (dynamic quantisation); word embeddings have a
 * scale for each row. One window a run means that a window's result can never depend on what else
 * is read.
 */
final class OnnxExport {
  private final Weights weights;
  private final int layers;
  private final OnnxModel model = new OnnxModel();
  private final OnnxLayers parts;

  OnnxExport(Weights weights, int layers, boolean eightBit) {
    this.weights = weights;
    this.layers = layers;
    this.parts = new OnnxLayers(model, weights, eightBit);
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
      // after the last layer's attention only the words' first pieces matter
      String kept = layer + 1 == layers ? "firsts" : "";
      x = parts.layer(x, "encoder.layer." + layer + ".", kept);
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
    String word = parts.rows("words", new Weights.Array(words.shape(), rows), "ids");
    String length = model.node("Shape", List.of("ids"));
    String zero = model.longs("zero", new long[] {1}, 0);
    String positions = model.node("Slice", List.of(positionTable(), zero, length, zero));
    String sum = model.node("Add", List.of(word, positions));
    String batch = model.node("Unsqueeze", List.of(sum, zero));
    return parts.norm(batch, "embeddings.LayerNorm");
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

  private void heads(String words) {
    for (String head : List.of("outer", "inner")) {
      model.output(head, parts.plainLinear(words, head), OnnxModel.FLOAT, -1, Role.TAGS);
    }
    model.output("links", parts.plainLinear(words, "links"), OnnxModel.FLOAT, -1, LinkKind.WIDTH);
  }
}
