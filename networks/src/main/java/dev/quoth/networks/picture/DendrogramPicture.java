package dev.quoth.networks.picture;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.write.Table;
import java.util.ArrayList;
import java.util.List;

/** Draws who is like whom: the more to the right two branches meet, the less. */
public final class DendrogramPicture {
  private static final double WIDTH = NetworkPicture.WIDTH;
  private static final double STEP = 22;
  private static final double NAMES = 230;
  private static final double SIZE = 13;
  private static final double AXIS = 34;

  private DendrogramPicture() {}

  /**
   * Draws a dendrogram of the network's rows.
   *
   * @param group the attribute by which names have signs; empty for none
   */
  public static Picture of(
      String title, Network network, Dendrogram dendrogram, String group, Links links) {
    Groups groups = Groups.of(network, network.rows(), group);
    Legend legend = new Legend(WIDTH, 0);
    for (int i = 0; i < groups.names().size(); i++) {
      int number = i;
      legend.add(groups.names().get(i), svg -> Marker.draw(svg, number, 6));
    }
    double top = (groups.names().isEmpty() ? 0 : legend.bottom()) + AXIS;
    double height = top + STEP * dendrogram.leaves();
    double highest =
        Math.max(
            1e-9, dendrogram.joins().stream().mapToDouble(Dendrogram.Join::height).max().orElse(1));
    Scale scale = new Scale(0, highest, NAMES + 10, WIDTH - 20);
    Svg svg = new Svg();
    svg.begin("g", "class", "legend").add(legend.elements()).end();
    axis(svg, scale, top, height);
    svg.begin("g", "transform", "translate(0 " + Svg.tenths(top) + ")");
    Tree.upright(svg, dendrogram, STEP, scale::at);
    List<Integer> order = dendrogram.order();
    for (int i = 0; i < order.size(); i++) {
      leaf(svg, network.rows().get(order.get(i)), groups, (i + .5) * STEP, links);
    }
    svg.end();
    return new Picture(
        "dendrogram",
        title,
        "",
        WIDTH,
        height + 4,
        svg.toString(),
        links != Links.NONE,
        data(network, dendrogram));
  }

  private static void axis(Svg svg, Scale scale, double top, double height) {
    for (double tick : scale.ticks(5)) {
      svg.empty(
          "line",
          "class",
          "rule",
          "x1",
          scale.at(tick),
          "y1",
          top - 6,
          "x2",
          scale.at(tick),
          "y2",
          height,
          "stroke",
          Ink.RULE);
      svg.text(
          "text",
          Weights.of(tick),
          "class",
          "tick",
          "x",
          scale.at(tick),
          "y",
          top - 12,
          "text-anchor",
          "middle",
          "font-size",
          12.0,
          "fill",
          Ink.SOFT);
    }
    svg.text(
        "text",
        "how far apart",
        "class",
        "tick",
        "x",
        0.0,
        "y",
        top - 12,
        "font-size",
        12.0,
        "fill",
        Ink.SOFT);
  }

  private static void leaf(Svg svg, Node node, Groups groups, double y, Links links) {
    String link = links.ofNode(node);
    if (link.isEmpty()) {
      svg.begin("g", "class", "leaf");
    } else {
      svg.begin("a", "class", "leaf", "href", link);
    }
    svg.text("title", Labels.line(node.name()) + ", " + Weights.statements(node.frequency()));
    svg.text(
        "text",
        Labels.fitted(node.name(), SIZE, NAMES - 22),
        "class",
        "name",
        "x",
        NAMES - 16,
        "y",
        y + 4,
        "text-anchor",
        "end",
        "font-size",
        SIZE,
        "fill",
        Ink.INK);
    svg.begin("g", "transform", "translate(" + Svg.tenths(NAMES - 2) + " " + Svg.tenths(y) + ")");
    Marker.draw(svg, groups.of(node), 5);
    svg.end().end();
  }

  /** What each join joins, by the numbers of earlier joins or the names of nodes. */
  private static Table data(Network network, Dendrogram dendrogram) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < dendrogram.joins().size(); i++) {
      Dendrogram.Join join = dendrogram.joins().get(i);
      rows.add(
          List.of(
              i + 1,
              cluster(network, join.left()),
              cluster(network, join.right()),
              join.height(),
              join.size()));
    }
    return new Table(List.of("join", "one", "other", "apart", "nodes"), rows);
  }

  private static String cluster(Network network, int cluster) {
    int leaves = network.rows().size();
    return cluster < leaves ? network.rows().get(cluster).name() : "join " + (cluster - leaves + 1);
  }
}
