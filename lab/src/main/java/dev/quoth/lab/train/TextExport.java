package dev.quoth.lab.train;

import java.util.List;

/**
 * Writes an encoder, and the branch of it that judges pairs, as ONNX graphs for one text or pair at
 * a time, as {@link OnnxExport} does for windows. A text's vector is that of its first piece, as
 * bge's makers have it.
 */
final class TextExport {
  private static final String STATES = "states";

  private final Weights weights;
  private final OnnxModel model = new OnnxModel();
  private final OnnxLayers parts;

  TextExport(Weights weights, boolean eightBit) {
    this.weights = weights;
    this.parts = new OnnxLayers(model, weights, eightBit);
  }

  /**
   * The network that judges pairs of what was read. Inputs: {@code states}, [pieces, hidden], and
   * {@code segments}, [pieces]. Output: {@code pair}, [1, 2].
   */
  byte[] pairs() {
    model.input(STATES, OnnxModel.FLOAT, -1, Network.HIDDEN);
    model.input("segments", OnnxModel.INT64, -1);
    Weights.Array rows = weights.get(PairBranch.SEGMENTS);
    String table = model.floats(PairBranch.SEGMENTS, rows.shape(), rows.values());
    String segments = model.node("Gather", List.of(table, "segments"));
    String zero = model.longs("zero", new long[] {1}, 0);
    String sum = model.node("Add", List.of(STATES, segments));
    String x = model.node("Unsqueeze", List.of(sum, zero));
    int layers = PairBranch.layers(weights);
    for (int layer = 0; layer < layers; layer++) {
      // after the last layer's attention only the first piece matters
      x = parts.layer(x, PairBranch.layerPrefix(layer), layer + 1 == layers ? zero : "");
    }
    String first = model.node("Squeeze", List.of(x, zero));
    String logits = parts.plainLinear(first, PairBranch.HEAD);
    model.output("pair", logits, OnnxModel.FLOAT, 1, PairBranch.OUTPUTS);
    return model.toBytes();
  }

  /**
   * The network that reads each text by itself. Input: {@code ids}, [pieces]. Outputs: {@code
   * vector}, [1, hidden], and {@code states}, [pieces, hidden], of the layer below the branch.
   *
   * @param below how many of the encoder's layers lie below the branch
   */
  byte[] texts(int below) {
    model.input("ids", OnnxModel.INT64, -1);
    String zero = model.longs("zero", new long[] {1}, 0);
    String x = embeddings(zero);
    int layers = Network.layers(weights);
    for (int layer = 0; layer < layers; layer++) {
      if (layer == below) {
        String states = model.node("Squeeze", List.of(x, zero));
        model.output(STATES, states, OnnxModel.FLOAT, -1, Network.HIDDEN);
      }
      x = parts.layer(x, "encoder.layer." + layer + ".", layer + 1 == layers ? zero : "");
    }
    String first = model.node("Squeeze", List.of(x, zero));
    model.output("vector", first, OnnxModel.FLOAT, 1, Network.HIDDEN);
    return model.toBytes();
  }

  private String embeddings(String zero) {
    String words = parts.rows("words", weights.get(Network.WORD_EMBEDDINGS), "ids");
    Weights.Array positions = weights.get("embeddings.position_embeddings.weight");
    float[] segment = weights.get("embeddings.token_type_embeddings.weight").values();
    float[] table = positions.values().clone();
    for (int i = 0; i < table.length; i++) {
      table[i] += segment[i % Network.HIDDEN];
    }
    String length = model.node("Shape", List.of("ids"));
    String place =
        model.node(
            "Slice",
            List.of(model.floats("positions", positions.shape(), table), zero, length, zero));
    String sum = model.node("Add", List.of(words, place));
    return parts.norm(model.node("Unsqueeze", List.of(sum, zero)), "embeddings.LayerNorm");
  }
}
