package dev.quoth.networks.write;

import dev.quoth.XmlText;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The language of Graphviz. Columns of two-mode networks are boxes. */
final class Dot {
  private Dot() {}

  static void write(Network network, Writer out) throws IOException {
    out.write("graph {\n");
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      String shape = i < network.rows().size() ? "" : ", shape=box";
      out.write("  n" + i + " [label=" + quoted(nodes.get(i).name()) + shape + "];\n");
    }
    Ties.write(
        network,
        (one, other, weight) ->
            out.write("  n" + one + " -- n" + other + " [weight=" + Numbers.of(weight) + "];\n"));
    out.write("}\n");
  }

  /** In labels a backslash begins an escape. */
  private static String quoted(String name) {
    StringBuilder quoted = new StringBuilder("\"");
    name.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r', '\t' -> quoted.append(' ');
                default -> quoted.appendCodePoint(XmlText.isAllowed(c) ? c : 0xFFFD);
              }
            });
    return quoted.append('"').toString();
  }
}
