package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * NIST's Matrix Market exchange format: the weights as a sparse matrix, of one-mode networks its
 * lower triangle. Names of rows and columns are in comments.
 */
final class MatrixMarket {
  private MatrixMarket() {}

  static void write(Network network, Writer out) throws IOException {
    boolean one = network.isOneMode();
    out.write("%%MatrixMarket matrix coordinate real " + (one ? "symmetric" : "general") + "\n");
    names("row", PlainLabels.of(network.rows()), out);
    if (!one) {
      names("column", PlainLabels.of(network.columns()), out);
    }
    out.write(
        network.rows().size() + " " + network.columns().size() + " " + network.tieCount() + "\n");
    int offset = one ? 0 : network.rows().size();
    Ties.write(
        network,
        (row, column, weight) -> {
          int low = one ? column : row;
          int high = one ? row : column - offset;
          out.write((low + 1) + " " + (high + 1) + " " + Numbers.of(weight) + "\n");
        });
  }

  private static void names(String what, List<String> names, Writer out) throws IOException {
    for (int i = 0; i < names.size(); i++) {
      out.write("% " + what + " " + (i + 1) + " " + names.get(i) + "\n");
    }
  }
}
