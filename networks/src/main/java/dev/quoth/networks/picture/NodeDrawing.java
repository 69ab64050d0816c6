package dev.quoth.networks.picture;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.Map;

/** Draws nodes with their names. */
final class NodeDrawing {
  private static final double SIZE = 13;
  private static final double LONGEST = 190;

  private final Network network;
  private final Shown shown;
  private final Groups groups;
  private final NetworkLook options;

  NodeDrawing(Network network, Shown shown, Groups groups, NetworkLook options) {
    this.network = network;
    this.shown = shown;
    this.groups = groups;
    this.options = options;
  }

  void draw(Svg svg, int number, Point place, double radius, LabelPlaces free) {
    Node node = shown.nodes().get(number);
    begin(svg, node, options.links().ofNode(node), number, place);
    svg.text("title", title(node));
    if (isColumn(node)) {
      Marker.sheet(svg, groups.of(node), radius);
    } else {
      Marker.draw(svg, groups.of(node), radius);
    }
    String name = Labels.fitted(node.name(), SIZE, LONGEST);
    double across = isColumn(node) ? radius * 1.2 : radius;
    free.place(place, across, name, SIZE)
        .ifPresent(
            at ->
                svg.text(
                    "text",
                    name,
                    "class",
                    isColumn(node) ? "name about" : "name",
                    "x",
                    at.dx(),
                    "y",
                    at.dy(),
                    "text-anchor",
                    at.anchor(),
                    "font-size",
                    SIZE,
                    "font-style",
                    isColumn(node) ? "italic" : "normal",
                    "fill",
                    Ink.INK,
                    "stroke",
                    Ink.PAPER,
                    "stroke-width",
                    3.0,
                    "stroke-linejoin",
                    "round",
                    "paint-order",
                    "stroke"));
    svg.end();
  }

  private void begin(Svg svg, Node node, String link, int number, Point place) {
    String at = "translate(" + Svg.tenths(place.x()) + " " + Svg.tenths(place.y()) + ")";
    if (link.isEmpty()) {
      svg.begin("g", "class", "node", "transform", at);
      return;
    }
    boolean pinned = options.pinned().containsKey(node.name());
    svg.begin(
        "a",
        "class",
        pinned ? "node pinned" : "node",
        "transform",
        at,
        "href",
        link,
        "data-node",
        number,
        "data-name",
        node.name(),
        "aria-label",
        title(node));
  }

  private boolean isColumn(Node node) {
    return !network.isOneMode() && node.variable().equals(network.query().columns());
  }

  private String title(Node node) {
    String group =
        network.attributes().getOrDefault(options.group(), Map.of()).getOrDefault(node.name(), "");
    return Labels.line(node.name())
        + (group.isEmpty() ? "" : ", " + Labels.line(group))
        + ", "
        + Weights.statements(node.frequency());
  }
}
