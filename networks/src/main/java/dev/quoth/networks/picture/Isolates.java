package dev.quoth.networks.picture;

import dev.quoth.networks.Node;
import java.util.List;

/** Nodes without a tie, in lines below the network. */
final class Isolates {
  private static final double SIZE = 12;
  private static final double LINE = 22;
  private static final double SIGN = 14;
  private static final double BETWEEN = 16;
  private static final double LONGEST = 170;
  private static final int LINES = 4;

  private final Shown shown;
  private final Groups groups;
  private final Links links;

  Isolates(Shown shown, Groups groups, Links links) {
    this.shown = shown;
    this.groups = groups;
    this.links = links;
  }

  /** Draws them below a height, and tells where they end. */
  double draw(Svg svg, double top, double width) {
    List<Integer> alone = shown.isolates();
    if (alone.isEmpty()) {
      return top;
    }
    svg.begin("g", "class", "isolates");
    svg.empty(
        "line", "class", "rule", "x1", 0.0, "y1", top, "x2", width, "y2", top, "stroke", Ink.RULE);
    double baseline = top + 22;
    String heading = "Without a tie here";
    text(svg, heading, 0, baseline, "key", Ink.SOFT);
    double left = Labels.width(heading, SIZE) + BETWEEN;
    int lines = 1;
    for (int at = 0; at < alone.size(); at++) {
      Node node = shown.nodes().get(alone.get(at));
      String name = Labels.fitted(node.name(), SIZE, LONGEST);
      double needed = SIGN + Labels.width(name, SIZE) + BETWEEN;
      boolean isLast = lines == LINES && left + needed + 90 > width;
      if (isLast) {
        text(
            svg,
            "and " + Weights.count(alone.size() - at) + " more",
            left,
            baseline,
            "key",
            Ink.SOFT);
        break;
      }
      if (left + needed > width) {
        left = 0;
        baseline += LINE;
        lines++;
      }
      one(svg, node, name, left, baseline);
      left += needed;
    }
    svg.end();
    return baseline + 10;
  }

  private void one(Svg svg, Node node, String name, double left, double baseline) {
    String link = links.ofNode(node);
    if (link.isEmpty()) {
      svg.begin("g", "class", "isolate");
    } else {
      svg.begin("a", "class", "isolate", "href", link);
    }
    svg.text("title", Labels.line(node.name()) + ", " + Weights.statements(node.frequency()));
    svg.begin(
        "g",
        "transform",
        "translate(" + Svg.tenths(left + 5) + " " + Svg.tenths(baseline - 4) + ")");
    Marker.draw(svg, groups.of(node), 4.5);
    svg.end();
    text(svg, name, left + SIGN, baseline, "name", Ink.INK);
    svg.end();
  }

  private static void text(Svg svg, String text, double x, double y, String css, String fill) {
    svg.text("text", text, "class", css, "x", x, "y", y, "font-size", SIZE, "fill", fill);
  }
}
