package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Pajek's network file (Batagelj and Mrvar); two-mode networks say how many rows come first. */
final class Pajek {
  private Pajek() {}

  static void write(Network network, Writer out) throws IOException {
    List<String> labels = PlainLabels.of(network.nodes());
    String modes = network.isOneMode() ? "" : " " + network.rows().size();
    out.write("*Vertices " + labels.size() + modes + "\n");
    for (int i = 0; i < labels.size(); i++) {
      out.write((i + 1) + " \"" + labels.get(i) + "\"\n");
    }
    out.write("*Edges\n");
    Ties.write(
        network,
        (one, other, weight) ->
            out.write((one + 1) + " " + (other + 1) + " " + Numbers.of(weight) + "\n"));
  }
}
