package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Two tables: nodes, and ties that name them. */
final class TablesCsv {
  private TablesCsv() {}

  static void nodes(Network network, Writer out) throws IOException {
    Csv csv = new Csv(out);
    List<String> attributes = NodeAttributes.names(network);
    List<String> header = new ArrayList<>(List.of("id", "label", "variable", "frequency"));
    attributes.forEach(attribute -> header.add(Csv.text(attribute)));
    csv.row(header);
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      List<String> row = new ArrayList<>();
      row.add("n" + i);
      row.add(Csv.text(node.name()));
      row.add(Csv.text(node.variable().name()));
      row.add(Integer.toString(node.frequency()));
      attributes.forEach(each -> row.add(Csv.text(NodeAttributes.value(network, each, node))));
      csv.row(row);
    }
  }

  static void edges(Network network, Writer out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(List.of("source", "target", "source_label", "target_label", "weight"));
    List<Node> nodes = network.nodes();
    Ties.write(
        network,
        (one, other, weight) ->
            csv.row(
                List.of(
                    "n" + one,
                    "n" + other,
                    Csv.text(nodes.get(one).name()),
                    Csv.text(nodes.get(other).name()),
                    Numbers.of(weight))));
  }
}
