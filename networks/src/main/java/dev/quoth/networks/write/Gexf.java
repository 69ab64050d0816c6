package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** GEXF 1.3 (gexf.net) of a network that stands still. */
final class Gexf {
  static final String NAMESPACE = "http://gexf.net/1.3";

  private final Xml xml;

  Gexf(Writer out) throws IOException {
    xml = new Xml(out);
  }

  void write(Network network) throws IOException {
    xml.begin("gexf", "xmlns", NAMESPACE, "version", "1.3");
    xml.begin("graph", "mode", "static", "defaultedgetype", "undirected");
    List<String> attributes = NodeAttributes.names(network);
    xml.begin("attributes", "class", "node", "mode", "static");
    xml.empty("attribute", "id", "variable", "title", "variable", "type", "string");
    xml.empty("attribute", "id", "frequency", "title", "frequency", "type", "integer");
    for (int i = 0; i < attributes.size(); i++) {
      xml.empty("attribute", "id", "a" + i, "title", attributes.get(i), "type", "string");
    }
    xml.end();
    xml.begin("nodes");
    for (int i = 0; i < network.nodes().size(); i++) {
      node(network, i, attributes);
    }
    xml.end().begin("edges");
    int[] edges = {0};
    Ties.write(
        network,
        (one, other, weight) ->
            xml.empty(
                "edge",
                "id",
                Integer.toString(edges[0]++),
                "source",
                "n" + one,
                "target",
                "n" + other,
                "weight",
                Numbers.of(weight)));
    xml.end().end().end();
  }

  private void node(Network network, int number, List<String> attributes) throws IOException {
    Node node = network.nodes().get(number);
    xml.begin("node", "id", "n" + number, "label", node.name()).begin("attvalues");
    xml.empty("attvalue", "for", "variable", "value", node.variable().name());
    xml.empty("attvalue", "for", "frequency", "value", Integer.toString(node.frequency()));
    for (int i = 0; i < attributes.size(); i++) {
      String value = NodeAttributes.value(network, attributes.get(i), node);
      if (value != null) {
        xml.empty("attvalue", "for", "a" + i, "value", value);
      }
    }
    xml.end().end();
  }
}
