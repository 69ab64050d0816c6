package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * UCINET's data language (Borgatti, Everett and Freeman 2002): a list of ties, for two modes of
 * rows to columns. Ties without direction are written both ways, as UCINET needs them.
 */
final class Ucinet {
  private Ucinet() {}

  static void write(Network network, Writer out) throws IOException {
    if (network.isOneMode()) {
      out.write("dl n=" + network.rows().size() + "\nformat = edgelist1\n");
      labels("labels", PlainLabels.words(network.rows()), out);
    } else {
      out.write("dl nr=" + network.rows().size() + ", nc=" + network.columns().size() + "\n");
      out.write("format = edgelist2\n");
      labels("row labels", PlainLabels.words(network.rows()), out);
      labels("column labels", PlainLabels.words(network.columns()), out);
    }
    out.write("data:\n");
    int offset = network.isOneMode() ? 0 : network.rows().size();
    Ties.write(
        network,
        (one, other, weight) -> {
          tie(one, other - offset, weight, out);
          if (network.isOneMode()) {
            tie(other, one, weight, out);
          }
        });
  }

  private static void labels(String name, List<String> labels, Writer out) throws IOException {
    out.write(name + ":\n");
    for (String label : labels) {
      out.write(label + "\n");
    }
  }

  private static void tie(int from, int to, double weight, Writer out) throws IOException {
    out.write((from + 1) + " " + (to + 1) + " " + Numbers.of(weight) + "\n");
  }
}
