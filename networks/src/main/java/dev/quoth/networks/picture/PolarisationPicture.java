package dev.quoth.networks.picture;

import dev.quoth.networks.measures.Band;
import dev.quoth.networks.measures.Polarisation;
import dev.quoth.networks.write.Table;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Draws polarisation over time with its band. Where a window holds no statement the line is broken.
 */
public final class PolarisationPicture {
  private static final double WIDTH = NetworkPicture.WIDTH;
  private static final double HEIGHT = 400;
  private static final double LEFT = 44;
  private static final double TOP = 14;
  private static final double BOTTOM = 360;

  private final List<Polarisation.Point> points;
  private final List<Band> bands;
  private final TimeAxis axis;
  private final Scale scale;
  private final Svg svg = new Svg();

  private PolarisationPicture(List<Polarisation.Point> points, List<Band> bands) {
    this.points = points;
    this.bands = bands;
    axis =
        new TimeAxis(
            middle(points.get(0)), middle(points.get(points.size() - 1)), LEFT + 8, WIDTH - 30);
    double most =
        Math.max(
            .6, bands.stream().mapToDouble(b -> Math.max(b.upper(), b.value())).max().orElse(0));
    double least = Math.min(0, bands.stream().mapToDouble(Band::lower).min().orElse(0));
    scale = new Scale(least, most, BOTTOM, TOP);
  }

  /**
   * Draws a point for each window, in the middle of its time.
   *
   * @param points in order of time, with beginnings and ends; at least one
   * @param bands of the same windows, or none
   */
  public static Picture of(String title, List<Polarisation.Point> points, List<Band> bands) {
    if (points.isEmpty() || (!bands.isEmpty() && bands.size() != points.size())) {
      throw new IllegalArgumentException(points.size() + " points and " + bands.size() + " bands");
    }
    return new PolarisationPicture(points, bands).drawn(title);
  }

  private Picture drawn(String title) {
    for (double tick : scale.ticks(6)) {
      svg.empty(
          "line",
          "class",
          "rule",
          "x1",
          LEFT,
          "y1",
          scale.at(tick),
          "x2",
          WIDTH,
          "y2",
          scale.at(tick),
          "stroke",
          Ink.RULE);
      svg.text(
          "text",
          Weights.of(tick),
          "class",
          "tick",
          "x",
          LEFT - 8,
          "y",
          scale.at(tick) + 4,
          "text-anchor",
          "end",
          "font-size",
          12.0,
          "fill",
          Ink.SOFT);
    }
    axis.draw(svg, BOTTOM);
    for (List<Integer> run : runs()) {
      band(run);
      line(run);
    }
    String note =
        bands.isEmpty()
            ? ""
            : "The band shows between what the figure lies when each statement is kept by its confidence.";
    return new Picture(
        "polarisation", title, note, WIDTH, HEIGHT - 12, svg.toString(), false, data());
  }

  /** Windows one after the other that hold statements. */
  private List<List<Integer>> runs() {
    List<List<Integer>> runs = new ArrayList<>();
    boolean open = false;
    for (int i = 0; i < points.size(); i++) {
      boolean holds = points.get(i).statements() > 0;
      if (holds && !open) {
        runs.add(new ArrayList<>());
      }
      if (holds) {
        runs.get(runs.size() - 1).add(i);
      }
      open = holds;
    }
    return runs;
  }

  private void band(List<Integer> run) {
    if (bands.isEmpty()) {
      return;
    }
    StringBuilder path = new StringBuilder();
    for (int i : run) {
      path.append(path.length() == 0 ? "M" : "L").append(at(i, bands.get(i).upper()));
    }
    for (int at = run.size() - 1; at >= 0; at--) {
      path.append("L").append(at(run.get(at), bands.get(run.get(at)).lower()));
    }
    svg.empty(
        "path",
        "class",
        "band",
        "d",
        path + "Z",
        "fill",
        Ink.FOR,
        "fill-opacity",
        .18,
        "stroke",
        Ink.FOR,
        "stroke-opacity",
        .4,
        "stroke-width",
        run.size() == 1 ? 4.0 : 1.0);
  }

  private void line(List<Integer> run) {
    StringBuilder path = new StringBuilder();
    for (int i : run) {
      path.append(path.length() == 0 ? "M" : "L").append(at(i, points.get(i).polarisation()));
    }
    svg.empty(
        "path",
        "class",
        "curve",
        "d",
        path.toString(),
        "fill",
        "none",
        "stroke",
        Ink.FOR,
        "stroke-width",
        2.0);
    double size = points.size() > 120 ? 1.6 : 3.2;
    for (int i : run) {
      Polarisation.Point point = points.get(i);
      svg.begin("g", "class", "dot");
      svg.text("title", words(point));
      svg.empty(
          "circle",
          "cx",
          axis.at(middle(point)),
          "cy",
          scale.at(point.polarisation()),
          "r",
          size,
          "fill",
          Ink.FOR);
      svg.end();
    }
  }

  private static String words(Polarisation.Point point) {
    return "%s to %s: %s, %s in %d camps"
        .formatted(
            from(point).toLocalDate(),
            until(point).minusNanos(1).toLocalDate(),
            Weights.of(point.polarisation()),
            Weights.statements(point.statements()),
            point.camps().count());
  }

  private String at(int i, double value) {
    return Svg.tenths(axis.at(middle(points.get(i)))) + " " + Svg.tenths(scale.at(value));
  }

  private static LocalDateTime from(Polarisation.Point point) {
    return Objects.requireNonNull(point.period().from(), "a window without a beginning");
  }

  private static LocalDateTime until(Polarisation.Point point) {
    return Objects.requireNonNull(point.period().until(), "a window without an end");
  }

  private static LocalDateTime middle(Polarisation.Point point) {
    return TimeAxis.middle(point.period());
  }

  private Table data() {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Polarisation.Point point = points.get(i);
      boolean banded = !bands.isEmpty();
      rows.add(
          List.of(
              from(point).toString(),
              until(point).toString(),
              point.statements(),
              point.camps().count(),
              point.polarisation(),
              banded ? bands.get(i).lower() : "",
              banded ? bands.get(i).upper() : ""));
    }
    return new Table(
        List.of("from", "until", "statements", "camps", "polarisation", "lower", "upper"), rows);
  }
}
