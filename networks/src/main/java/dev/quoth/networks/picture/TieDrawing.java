package dev.quoth.networks.picture;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.List;

/** Draws ties: the stronger the broader and darker, the strongest last. */
final class TieDrawing {
  private static final double LEAST_WIDTH = .8;
  private static final double MORE_WIDTH = 4.4;
  private static final double HIT = 12;

  private final Network network;
  private final Shown shown;
  private final Links links;

  TieDrawing(Network network, Shown shown, Links links) {
    this.network = network;
    this.shown = shown;
    this.links = links;
  }

  void draw(Svg svg, List<Point> places) {
    double most = shown.ties().stream().mapToDouble(this::strength).max().orElse(1);
    svg.begin("g", "class", "ties");
    for (int i = shown.ties().size() - 1; i >= 0; i--) {
      Shown.Tie tie = shown.ties().get(i);
      draw(svg, tie, strength(tie) / most, places);
    }
    svg.end();
  }

  /** Weights that say which of three it is are no strength. */
  private double strength(Shown.Tie tie) {
    return isCode() ? 1 : Math.abs(tie.weight());
  }

  private boolean isCode() {
    return network.query().aggregation() == Aggregation.COMBINE;
  }

  private String title(Node one, Node other, double weight) {
    String words = TieKind.of(network.query(), weight).words();
    String how = isCode() ? words : words + " (" + Weights.of(weight) + ")";
    return Labels.line(one.name()) + ", " + Labels.line(other.name()) + ": " + how;
  }

  private void draw(Svg svg, Shown.Tie tie, double strength, List<Point> places) {
    Node one = shown.nodes().get(tie.one());
    Node other = shown.nodes().get(tie.other());
    TieKind kind = TieKind.of(network.query(), tie.weight());
    String link = links.ofTie(one, other);
    String title = title(one, other, tie.weight());
    Point from = places.get(tie.one());
    Point to = places.get(tie.other());
    if (link.isEmpty()) {
      svg.begin("g", "class", "tie");
    } else {
      svg.begin(
          "a",
          "class",
          "tie",
          "href",
          link,
          "tabindex",
          "-1",
          "data-one",
          tie.one(),
          "data-other",
          tie.other(),
          "aria-label",
          title);
    }
    svg.text("title", title);
    if (!link.isEmpty()) {
      svg.empty(
          "line",
          "class",
          "hit",
          "x1",
          from.x(),
          "y1",
          from.y(),
          "x2",
          to.x(),
          "y2",
          to.y(),
          "stroke",
          "#000",
          "stroke-opacity",
          0.0,
          "stroke-width",
          HIT);
    }
    kind.draw(svg, from, to, LEAST_WIDTH + MORE_WIDTH * strength, .35 + .5 * strength);
    svg.end();
  }
}
