package dev.quoth.lab.train;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.tokens.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Adds the branch that finds names to a model that was exported without, or with another. */
final class NamesExport {
  private final Weights weights;
  private final int[] watched;
  private final OnnxModel model = new OnnxModel(NamesNetwork.PREFIX);
  private final OnnxLayers parts;

  /**
   * @param weights of the branch
   * @param watched numbers of the encoder's layers that it looks at, from 1
   */
  NamesExport(Weights weights, int[] watched, boolean eightBit) {
    this.weights = weights;
    this.watched = watched.clone();
    this.parts = new OnnxLayers(model, weights, eightBit);
  }

  /**
   * The model with the branch: one more input, {@code shapes} [words], and one more output, {@code
   * names} [words, tags].
   *
   * @throws IOException if it is not a model that the lab exported
   */
  byte[] onto(byte[] network) throws IOException {
    model.input("shapes", OnnxModel.INT64, -1);
    List<String> states = new ArrayList<>();
    for (int layer : watched) {
      states.add(Trunk.HiddenStates.of(network, layer).words(model));
    }
    String joined = model.node("Concat", states, OnnxModel.Attribute.integer("axis", -1));
    Weights.Array table = weights.get(NamesNetwork.PREFIX + "shapes");
    String shapes =
        model.node(
            "Gather",
            List.of(
                model.floats(
                    NamesNetwork.PREFIX + "shapes",
                    new long[] {Shape.COUNT, Network.HIDDEN},
                    table.values()),
                "shapes"));
    String x =
        parts.norm(
            model.node("Add", List.of(parts.linear(joined, NamesNetwork.PREFIX + "input"), shapes)),
            NamesNetwork.PREFIX + "input.LayerNorm");
    for (int layer = 0; layer < NamesNetwork.layers(weights); layer++) {
      x = parts.layer(x, NamesNetwork.layerPrefix(layer), "");
    }
    String axis = model.longs(NamesNetwork.PREFIX + "axis", new long[] {1}, 0);
    String words = model.node("Squeeze", List.of(x, axis));
    String tags = parts.plainLinear(words, NamesNetwork.PREFIX + "tags");
    model.output("names", tags, OnnxModel.FLOAT, -1, NameType.TAGS);
    return model.appendedTo(network);
  }
}
