package dev.quoth.networks.picture;

import dev.quoth.networks.Node;
import dev.quoth.networks.write.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a heat map: for is blue and has a plus, against is rust and has a minus, the deeper the
 * more; who spoke as often for as against has a sign of both. Trees tell who is alike.
 */
public final class HeatMapPicture {
  private static final double CELL = 26;
  private static final double NAMES = 190;
  private static final double HEADS = 196;
  private static final double TREE = 60;
  private static final double SIZE = 12.5;
  private static final double SLANT = -50;

  private final HeatMap map;
  private final Links links;
  private final double cell;
  private final Svg svg = new Svg();

  private HeatMapPicture(HeatMap map, Links links) {
    this.map = map;
    this.links = links;
    double room = NetworkPicture.WIDTH - NAMES - TREE - 70;
    cell =
        map.columns().isEmpty() ? CELL : Math.max(CELL, Math.min(48, room / map.columns().size()));
  }

  /** Draws it. */
  public static Picture of(String title, HeatMap map, Links links) {
    return new HeatMapPicture(map, links).drawn(title);
  }

  private Picture drawn(String title) {
    double width = NAMES + cell * map.columns().size();
    double height = CELL * map.rows().size();
    heads();
    svg.begin("g", "transform", "translate(0 " + Svg.tenths(HEADS) + ")");
    for (int row = 0; row < map.rows().size(); row++) {
      row(row);
    }
    svg.end();
    if (map.rows().size() > 1) {
      trees(width, height);
    }
    Legend legend =
        new Legend(
            NetworkPicture.WIDTH, HEADS + height + (map.columns().size() > 1 ? TREE : 0) + 22);
    legend
        .add("more for than against", sign -> square(sign, 8))
        .add("more against", sign -> square(sign, -8));
    legend.add("as often for as against", sign -> square(sign, 0));
    svg.begin("g", "class", "legend").add(legend.elements()).end();
    double whole = Math.max(NetworkPicture.WIDTH, width + HEADS * .8);
    return new Picture(
        "heatmap",
        title,
        map.note(),
        whole,
        legend.bottom() + 4,
        svg.toString(),
        links != Links.NONE,
        data());
  }

  private void heads() {
    for (int column = 0; column < map.columns().size(); column++) {
      Node node = map.columns().get(column);
      String at =
          "translate("
              + Svg.tenths(NAMES + (column + .6) * cell)
              + " "
              + Svg.tenths(HEADS - 6)
              + ") rotate("
              + Svg.tenths(SLANT)
              + ")";
      begin("head", links.ofNode(node));
      svg.text("title", Labels.line(node.name()) + ", " + Weights.statements(node.frequency()));
      svg.text(
          "text",
          Labels.fitted(node.name(), SIZE, HEADS * 1.2),
          "class",
          "name about",
          "transform",
          at,
          "font-size",
          SIZE,
          "font-style",
          "italic",
          "fill",
          Ink.INK);
      svg.end();
    }
  }

  private void row(int row) {
    Node node = map.rows().get(row);
    double y = row * CELL;
    begin("head", links.ofNode(node));
    svg.text("title", Labels.line(node.name()) + ", " + Weights.statements(node.frequency()));
    svg.text(
        "text",
        Labels.fitted(node.name(), SIZE + .5, NAMES - 14),
        "class",
        "name",
        "x",
        NAMES - 8,
        "y",
        y + CELL * .66,
        "text-anchor",
        "end",
        "font-size",
        SIZE + .5,
        "fill",
        Ink.INK);
    svg.end();
    for (int column = 0; column < map.columns().size(); column++) {
      cell(row, column, NAMES + column * cell, y);
    }
  }

  private void cell(int row, int column, double x, double y) {
    if (map.spoken()[row][column] == 0) {
      svg.empty(
          "rect",
          "class",
          "cell none",
          "x",
          x + .75,
          "y",
          y + .75,
          "width",
          cell - 1.5,
          "height",
          CELL - 1.5,
          "fill",
          Ink.RULE,
          "fill-opacity",
          .35);
      return;
    }
    Node one = map.rows().get(row);
    Node other = map.columns().get(column);
    double net = map.net()[row][column];
    String title =
        Labels.line(one.name())
            + ", "
            + Labels.line(other.name())
            + ": "
            + words(net, map.spoken()[row][column]);
    String link = links.ofTie(one, other);
    if (link.isEmpty()) {
      svg.begin("g", "class", "of-cell");
    } else {
      svg.begin("a", "class", "of-cell", "href", link, "tabindex", "-1", "aria-label", title);
    }
    svg.text("title", title);
    paint(svg, net, x + .75, y + .75, cell - 1.5, CELL - 1.5);
    svg.text(
        "text",
        sign(net),
        "class",
        deep(net) ? "sign deep" : "sign",
        "x",
        x + cell / 2,
        "y",
        y + CELL * .66,
        "text-anchor",
        "middle",
        "font-size",
        12.0,
        "fill",
        deep(net) ? Ink.PAPER : Ink.INK);
    svg.end();
  }

  private static String words(double net, int spoken) {
    String stands =
        net > 0
            ? "more for than against"
            : net < 0 ? "more against than for" : "as often for as against";
    return stands + ", " + Weights.of(net) + " of " + Weights.statements(spoken);
  }

  private static String sign(double net) {
    return net == 0 ? "±" : net > 0 ? "+" + Weights.of(net) : Weights.of(net);
  }

  private double strength(double net) {
    double most =
        Arrays.stream(map.net()).flatMapToDouble(Arrays::stream).map(Math::abs).max().orElse(1);
    return most == 0 ? 0 : Math.sqrt(Math.min(1, Math.abs(net) / most));
  }

  private boolean deep(double net) {
    return net != 0 && strength(net) > .6;
  }

  private void paint(Svg on, double net, double x, double y, double width, double height) {
    String css = net == 0 ? "both" : net > 0 ? "for" : "against";
    String fill = net == 0 ? Ink.SOFT : net > 0 ? Ink.FOR : Ink.AGAINST;
    double opacity =
        net == 0 ? .25 : deep(net) ? .75 + .25 * strength(net) : .18 + .3 * strength(net);
    on.empty(
        "rect",
        "class",
        "cell " + css,
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        height,
        "fill",
        fill,
        "fill-opacity",
        opacity);
  }

  private void square(Svg on, double net) {
    paint(on, net, -9, -8, 17, 16);
    on.text(
        "text",
        net == 0 ? "±" : net > 0 ? "+" : "\u2212",
        "class",
        deep(net) ? "sign deep" : "sign",
        "y",
        4.0,
        "text-anchor",
        "middle",
        "font-size",
        12.0,
        "fill",
        deep(net) ? Ink.PAPER : Ink.INK);
  }

  private void trees(double width, double height) {
    double highest =
        Math.max(
            1, map.rowTree().joins().stream().mapToDouble(join -> join.height()).max().orElse(1));
    svg.begin(
        "g",
        "class",
        "tree",
        "transform",
        "translate(" + Svg.tenths(width + 6) + " " + Svg.tenths(HEADS) + ")");
    Tree.upright(svg, map.rowTree(), CELL, new Scale(0, highest, 0, TREE)::at);
    svg.end();
    if (map.columns().size() > 1) {
      double most =
          Math.max(
              1,
              map.columnTree().joins().stream().mapToDouble(join -> join.height()).max().orElse(1));
      svg.begin(
          "g",
          "class",
          "tree",
          "transform",
          "translate(" + Svg.tenths(NAMES) + " " + Svg.tenths(HEADS + height + 6) + ")");
      Tree.lying(svg, map.columnTree(), cell, new Scale(0, most, 0, TREE)::at);
      svg.end();
    }
  }

  private void begin(String css, String link) {
    if (link.isEmpty()) {
      svg.begin("g", "class", css);
    } else {
      svg.begin("a", "class", css, "href", link);
    }
  }

  private Table data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int row = 0; row < map.rows().size(); row++) {
      for (int column = 0; column < map.columns().size(); column++) {
        if (map.spoken()[row][column] > 0) {
          rows.add(
              List.of(
                  map.rows().get(row).name(),
                  map.columns().get(column).name(),
                  map.net()[row][column],
                  map.spoken()[row][column]));
        }
      }
    }
    return new Table(List.of("actor", "proposition", "for less against", "statements"), rows);
  }
}
