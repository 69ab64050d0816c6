package dev.quoth.networks.picture;

import java.util.List;

/** Signs of groups: a shape each, of about the same area. */
final class Marker {
  private static final List<double[]> POLYGONS =
      List.of(
          polygon(4, 45, 1.22), // square
          polygon(3, -90, 1.45),
          polygon(4, 0, 1.25), // diamond
          polygon(3, 90, 1.45),
          polygon(6, 0, 1.1),
          polygon(5, -90, 1.15),
          star());

  private Marker() {}

  /**
   * Draws one around the origin.
   *
   * @param group numbered from 0; {@link Groups#OTHER} is a ring
   * @param radius of a circle as large
   */
  static void draw(Svg svg, int group, double radius) {
    if (group == Groups.OTHER) {
      svg.empty(
          "circle",
          "class",
          "mark g-other",
          "r",
          radius,
          "fill",
          Ink.PAPER,
          "stroke",
          Ink.SOFT,
          "stroke-width",
          1.5);
      return;
    }
    String classes = "mark g" + group;
    String fill = Ink.GROUPS.get(group);
    if (group == 0) {
      svg.empty(
          "circle",
          "class",
          classes,
          "r",
          radius,
          "fill",
          fill,
          "stroke",
          Ink.PAPER,
          "stroke-width",
          1.0);
      return;
    }
    svg.empty(
        "polygon",
        "class",
        classes,
        "points",
        points(POLYGONS.get(group - 1), radius),
        "fill",
        fill,
        "stroke",
        Ink.PAPER,
        "stroke-width",
        1.0);
  }

  /** A proposition in a network of two modes: a small sheet. */
  static void sheet(Svg svg, int group, double radius) {
    boolean named = group != Groups.OTHER;
    svg.empty(
        "rect",
        "class",
        "mark sheet " + (named ? "g" + group : "g-other"),
        "x",
        -radius * 1.2,
        "y",
        -radius * .75,
        "width",
        radius * 2.4,
        "height",
        radius * 1.5,
        "rx",
        2.0,
        "fill",
        Ink.PAPER,
        "stroke",
        named ? Ink.GROUPS.get(group) : Ink.INK,
        "stroke-width",
        1.5);
  }

  private static double[] polygon(int corners, double from, double size) {
    double[] points = new double[corners * 2];
    for (int i = 0; i < corners; i++) {
      double angle = Math.toRadians(from + 360.0 * i / corners);
      points[2 * i] = size * Math.cos(angle);
      points[2 * i + 1] = size * Math.sin(angle);
    }
    return points;
  }

  private static double[] star() {
    double[] points = new double[20];
    for (int i = 0; i < 10; i++) {
      double angle = Math.toRadians(-90 + 36.0 * i);
      double size = i % 2 == 0 ? 1.45 : .75;
      points[2 * i] = size * Math.cos(angle);
      points[2 * i + 1] = size * Math.sin(angle);
    }
    return points;
  }

  private static String points(double[] unit, double radius) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < unit.length; i++) {
      points.append(i == 0 ? "" : " ").append(Svg.tenths(unit[i] * radius));
    }
    return points.toString();
  }
}
