package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002). */
final class GraphMl {
  private final Xml xml;

  GraphMl(Writer out) throws IOException {
    xml = new Xml(out);
  }

  void write(Network network) throws IOException {
    xml.begin("graphml", "xmlns", "http://graphml.graphdrawing.org/xmlns");
    List<String> attributes = NodeAttributes.names(network);
    key("name", "node", "name", "string");
    key("variable", "node", "variable", "string");
    key("frequency", "node", "frequency", "int");
    for (int i = 0; i < attributes.size(); i++) {
      key("a" + i, "node", attributes.get(i), "string");
    }
    key("weight", "edge", "weight", "double");
    xml.begin("graph", "id", "G", "edgedefault", "undirected");
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      node(network, nodes.get(i), i, attributes);
    }
    Ties.write(
        network,
        (one, other, weight) -> {
          xml.begin("edge", "source", "n" + one, "target", "n" + other);
          data("weight", Numbers.of(weight));
          xml.end();
        });
    xml.end().end();
  }

  private void key(String id, String of, String name, String type) throws IOException {
    xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", type);
  }

  private void node(Network network, Node node, int number, List<String> attributes)
      throws IOException {
    xml.begin("node", "id", "n" + number);
    data("name", node.name());
    data("variable", node.variable().name());
    data("frequency", Integer.toString(node.frequency()));
    for (int i = 0; i < attributes.size(); i++) {
      String value = NodeAttributes.value(network, attributes.get(i), node);
      if (value != null) {
        data("a" + i, value);
      }
    }
    xml.end();
  }

  private void data(String key, String value) throws IOException {
    xml.begin("data", "key", key).text(value).end();
  }
}
