package dev.quoth.networks.picture;

import dev.quoth.Stance;
import dev.quoth.networks.measures.Distinctive;
import dev.quoth.networks.write.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws clusters with what sets each apart: a bar for each position, as long as it is telling. */
public final class ClustersPicture {
  private static final double WIDTH = NetworkPicture.WIDTH;
  private static final double INDENT = 26;
  private static final double WORDS = INDENT + 28;
  private static final double THEY = 590;
  private static final double OTHERS = 650;
  private static final double BARS = 680;
  private static final double LINE = 25;
  private static final double HEADS = 34;
  private static final double SIZE = 13.5;
  private static final double SMALL = 12;
  private static final int NAMES = 40; // more than a line has room for
  private static final double HARDLY_CHANCE = 2;
  private static final double USUAL_Z = 6;

  /** How a text is set. */
  private record Type(String css, double size, String fill, String anchor) {
    static final Type NAME = new Type("name", SIZE + 2, Ink.INK, "start");
    static final Type FIGURE = new Type("figure", SIZE, Ink.INK, "start");
    static final Type SOFT = new Type("tick", SMALL, Ink.SOFT, "start");
    static final Type SIGN = new Type("sign deep", SMALL, Ink.PAPER, "middle");

    Type to(String end) {
      return new Type(css, size, fill, end);
    }
  }

  private final Svg svg = new Svg();
  private final Scale scale;
  private double y = HEADS;

  private ClustersPicture(List<Cluster> clusters) {
    double most =
        clusters.stream()
            .flatMap(cluster -> cluster.positions().stream())
            .mapToDouble(Distinctive::z)
            .max()
            .orElse(0);
    scale = new Scale(0, Math.max(USUAL_Z, most), BARS, WIDTH - 44);
  }

  /** Draws them, the first at the top; there must be one. */
  public static Picture of(String title, List<Cluster> clusters) {
    return new ClustersPicture(clusters).drawn(title, clusters);
  }

  private Picture drawn(String title, List<Cluster> clusters) {
    Svg heads = new Svg();
    for (int i = 0; i < clusters.size(); i++) {
      draw(i, clusters.get(i));
    }
    heads(heads);
    return new Picture(
        "clusters",
        title,
        "How far apart: z of the log odds of a position inside against outside; beyond 2 it is"
            + " hardly chance",
        WIDTH,
        y,
        heads.add(svg.toString()).toString(),
        false,
        data(clusters));
  }

  private void heads(Svg on) {
    text(on, Type.SOFT.to("end"), "they", THEY, 12);
    text(on, Type.SOFT.to("end"), "others", OTHERS, 12);
    text(on, Type.SOFT, "how far apart", BARS, 12);
    text(on, Type.SOFT.to("end"), "z", WIDTH, 12);
    double at = scale.at(HARDLY_CHANCE);
    text(on, Type.SOFT.to("middle"), Weights.of(HARDLY_CHANCE), at, HEADS - 4);
    on.empty(
        "line",
        "class",
        "rule",
        "x1",
        at,
        "y1",
        HEADS,
        "x2",
        at,
        "y2",
        y - 8,
        "stroke",
        Ink.RULE,
        "stroke-dasharray",
        "3 3");
  }

  private void draw(int number, Cluster cluster) {
    String name = Labels.fitted(cluster.name(), SIZE + 2, BARS - INDENT - 20);
    svg.begin("g", "transform", "translate(9 " + Svg.tenths(y + 11) + ")");
    Marker.draw(svg, Math.min(number, Groups.OTHER), 7);
    svg.end();
    text(svg, Type.NAME, name, INDENT, y + 16);
    int size = cluster.members().size();
    String count = Weights.count(size) + (size == 1 ? " actor: " : " actors: ");
    String members =
        cluster.members().stream()
            .limit(NAMES)
            .map(node -> Labels.line(node.name()))
            .collect(Collectors.joining(", "));
    double whole = BARS - INDENT - 20;
    String named = Labels.fitted(count + members, SMALL, whole);
    text(svg, Type.SOFT, named, INDENT, y + 34);
    y += 44;
    cluster.positions().forEach(this::position);
    if (cluster.positions().isEmpty()) {
      String nothing = "Nothing sets it apart by more than chance.";
      text(svg, Type.SOFT, nothing, INDENT, y + 14);
      y += LINE;
    }
    y += 18;
  }

  private void position(Distinctive each) {
    boolean supports = each.stance() == Stance.SUPPORTS;
    String fill = supports ? Ink.FOR : Ink.AGAINST;
    String css = supports ? "for" : "against";
    svg.begin("g", "class", "of-cluster");
    svg.text(
        "title",
        "%s “%s”: %d inside, %d outside, z %s"
            .formatted(
                css,
                Labels.line(each.proposition()),
                each.inside(),
                each.outside(),
                Weights.of(each.z())));
    bar(css, fill, INDENT, 17);
    String sign = supports ? "+" : "\u2212";
    text(svg, Type.SIGN, sign, INDENT + 8.5, y + 13);
    double room = THEY - WORDS - 40;
    String words = Labels.fitted(each.proposition(), SIZE, room);
    text(svg, Type.FIGURE, words, WORDS, y + 13);
    text(svg, Type.FIGURE.to("end"), Weights.count(each.inside()), THEY, y + 13);
    text(svg, Type.FIGURE.to("end"), Weights.count(each.outside()), OTHERS, y + 13);
    double until = scale.at(each.z());
    bar(css, fill, BARS, until - BARS);
    String z = String.format(Locale.ROOT, "%.1f", each.z());
    text(svg, Type.FIGURE.to("end"), z, WIDTH, y + 13);
    svg.end();
    y += LINE;
  }

  private void bar(String css, String fill, double x, double width) {
    svg.empty(
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
        17.0,
        "fill",
        fill);
  }

  private static void text(Svg on, Type type, String words, double x, double y) {
    on.text(
        "text",
        words,
        "class",
        type.css,
        "x",
        x,
        "y",
        y,
        "font-size",
        type.size,
        "fill",
        type.fill,
        "text-anchor",
        type.anchor);
  }

  private static Table data(List<Cluster> clusters) {
    List<List<Object>> rows = new ArrayList<>();
    for (Cluster cluster : clusters) {
      for (Distinctive each : cluster.positions()) {
        rows.add(
            List.of(
                cluster.name(),
                cluster.members().size(),
                each.proposition(),
                each.stance().wireName(),
                each.inside(),
                each.outside(),
                each.logOdds(),
                each.z()));
      }
    }
    return new Table(
        List.of("cluster", "actors", "proposition", "stance", "inside", "outside", "log odds", "z"),
        rows);
  }
}
