package dev.quoth.lab.train;

import dev.quoth.positions.network.TextNetwork;
import java.util.HashMap;
import java.util.Map;

/** What the encoder makes of texts, each read once. */
final class TextStates {
  private final TextNetwork network;
  private final Map<String, float[]> known = new HashMap<>();

  TextStates(TextNetwork network) {
    this.network = network;
  }

  /** The states of a text's pieces, [pieces, hidden]. */
  float[] of(String text) {
    return known.computeIfAbsent(text, t -> network.read(t).states());
  }
}
