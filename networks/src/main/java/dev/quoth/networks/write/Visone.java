package dev.quoth.networks.write;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * GraphML as visone (visone.info) reads and draws it: its own properties, and shapes of yFiles.
 * Nodes stand on a circle; rows are ellipses, columns of two-mode networks are rectangles; ties of
 * conflict are red, of congruence green.
 */
final class Visone {
  private static final String GREEN = "#2E7D32";
  private static final String RED = "#C62828";
  private static final String GREY = "#808080";
  private static final double RADIUS = 10; // of the circle, for each node

  private final Xml xml;

  Visone(Writer out) throws IOException {
    xml = new Xml(out);
  }

  void write(Network network) throws IOException {
    xml.begin(
        "graphml",
        "xmlns",
        "http://graphml.graphdrawing.org/xmlns",
        "xmlns:visone",
        "http://visone.info/xmlns",
        "xmlns:y",
        "http://www.yworks.com/xml/graphml");
    xml.empty("key", "for", "node", "id", "d0", "yfiles.type", "nodegraphics");
    xml.empty("key", "for", "edge", "id", "e0", "yfiles.type", "edgegraphics");
    xml.empty("key", "for", "graph", "id", "prop", "visone.type", "properties");
    key("name", "node", "name", "string");
    key("variable", "node", "variable", "string");
    key("frequency", "node", "frequency", "int");
    List<String> attributes = NodeAttributes.names(network);
    for (int i = 0; i < attributes.size(); i++) {
      key("a" + i, "node", attributes.get(i), "string");
    }
    key("weight", "edge", "weight", "double");
    xml.begin("graph", "id", "G", "edgedefault", "undirected");
    xml.begin("data", "key", "prop");
    xml.empty("visone:labelAttribute", "edgeLabel", "weight", "nodeLabel", "name").end();
    for (int i = 0; i < network.nodes().size(); i++) {
      node(network, i, attributes);
    }
    Ties.write(network, (one, other, weight) -> edge(network, one, other, weight));
    xml.end().end();
  }

  private void key(String id, String of, String name, String type) throws IOException {
    xml.empty("key", "id", id, "for", of, "attr.name", name, "attr.type", type);
  }

  private void data(String key, String value) throws IOException {
    xml.begin("data", "key", key).text(value).end();
  }

  private void node(Network network, int number, List<String> attributes) throws IOException {
    Node node = network.nodes().get(number);
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
    double radius = RADIUS * network.nodes().size();
    double angle = 2 * Math.PI * number / network.nodes().size();
    xml.begin("data", "key", "d0").begin("visone:shapeNode").begin("y:ShapeNode");
    xml.empty(
        "y:Geometry",
        "height",
        "20.0",
        "width",
        "20.0",
        "x",
        Double.toString(radius * (1 + Math.cos(angle))),
        "y",
        Double.toString(radius * (1 + Math.sin(angle))));
    xml.empty("y:Fill", "color", "#FFFFFF", "transparent", "false");
    xml.empty("y:BorderStyle", "color", "#000000", "type", "line", "width", "1.0");
    xml.begin("y:NodeLabel", "modelName", "eight_pos", "modelPosition", "n", "visible", "true");
    xml.text(node.name()).end();
    boolean isRow = number < network.rows().size();
    xml.empty("y:Shape", "type", isRow ? "ellipse" : "roundrectangle");
    xml.end().end().end().end();
  }

  private void edge(Network network, int one, int other, double weight) throws IOException {
    xml.begin("edge", "source", "n" + one, "target", "n" + other);
    data("weight", Numbers.of(weight));
    xml.begin("data", "key", "e0").begin("visone:polyLineEdge").begin("y:PolyLineEdge");
    xml.empty(
        "y:LineStyle",
        "color",
        color(network.query().aggregation(), weight),
        "type",
        "line",
        "width",
        "2.0");
    xml.end().end().end().end();
  }

  private static String color(Aggregation aggregation, double weight) {
    return switch (aggregation) {
      case CONGRUENCE -> GREEN;
      case CONFLICT -> RED;
      case SUBTRACT -> weight > 0 ? GREEN : RED;
      case COMBINE -> weight == 1 ? GREEN : weight == 2 ? RED : GREY;
      case IGNORE -> GREY;
    };
  }
}
