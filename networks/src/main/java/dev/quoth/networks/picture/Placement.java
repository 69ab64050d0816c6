package dev.quoth.networks.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the nodes that have ties are: parts that do not hang together side by side, all of it as
 * large as there is room, no node on another.
 */
final class Placement {
  private static final double MOST_STRETCH = 2;
  private static final double GAP = .35; // between parts, where nodes lie about 1 apart
  private static final int ROUNDS = 80;

  private final Shown shown;
  private final double[] radius;
  private final double[] x;
  private final double[] y;

  private Placement(Shown shown, double[] radius) {
    this.shown = shown;
    this.radius = radius;
    x = new double[shown.nodes().size()];
    y = new double[shown.nodes().size()];
  }

  /**
   * Places them.
   *
   * @param radius of each node
   * @param pinned places by names of nodes that somebody has put there
   * @return a place for each node; of isolates of no meaning
   */
  static List<Point> of(
      Shown shown, double[] radius, Box room, Map<String, Point> pinned, long seed) {
    Placement placement = new Placement(shown, radius);
    List<List<Integer>> components = shown.components();
    placement.pack(components, room.width() / room.height(), seed);
    List<Integer> tied = components.stream().flatMap(List::stream).toList();
    placement.fit(tied, room);
    boolean[] fixed = placement.pin(pinned, room);
    placement.spread(tied, fixed, room);
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < placement.x.length; i++) {
      points.add(new Point(placement.x[i], placement.y[i]));
    }
    return points;
  }

  /** Sets parts into rows, the greatest first. */
  private void pack(List<List<Integer>> components, double shape, long seed) {
    double area = 0;
    List<double[][]> layouts = new ArrayList<>();
    for (List<Integer> members : components) {
      double[][] layout = layout(members, seed);
      layouts.add(layout);
      area += (extent(layout[0]) + GAP) * (extent(layout[1]) + GAP);
    }
    double widest = layouts.stream().mapToDouble(each -> extent(each[0])).max().orElse(0);
    double rowEnd = Math.max(widest, Math.sqrt(area * shape)) + GAP;
    double left = 0;
    double top = 0;
    double rowHeight = 0;
    for (int i = 0; i < layouts.size(); i++) {
      double[][] layout = layouts.get(i);
      if (left > 0 && left + extent(layout[0]) > rowEnd) {
        left = 0;
        top += rowHeight + GAP;
        rowHeight = 0;
      }
      put(components.get(i), layout, left, top);
      left += extent(layout[0]) + GAP;
      rowHeight = Math.max(rowHeight, extent(layout[1]));
    }
  }

  /** Of one part, as large as its nodes are many. */
  private double[][] layout(List<Integer> members, long seed) {
    Map<Integer, Integer> numbers = new HashMap<>();
    members.forEach(node -> numbers.put(node, numbers.size()));
    List<Shown.Tie> ties = new ArrayList<>();
    for (Shown.Tie tie : shown.ties()) {
      Integer one = numbers.get(tie.one());
      Integer other = numbers.get(tie.other());
      if (one != null && other != null) {
        ties.add(new Shown.Tie(one, other, tie.weight()));
      }
    }
    double[][] layout = VosLayout.of(members.size(), ties, seed);
    double scale = Math.sqrt(members.size()) * .4;
    return Arrays.stream(layout)
        .map(axis -> Arrays.stream(axis).map(value -> value * scale).toArray())
        .toArray(double[][]::new);
  }

  private void put(List<Integer> members, double[][] layout, double left, double top) {
    double fromX = Arrays.stream(layout[0]).min().orElse(0);
    double fromY = Arrays.stream(layout[1]).min().orElse(0);
    for (int i = 0; i < members.size(); i++) {
      x[members.get(i)] = layout[0][i] - fromX + left;
      y[members.get(i)] = layout[1][i] - fromY + top;
    }
  }

  private static double extent(double[] axis) {
    return Arrays.stream(axis).max().orElse(0) - Arrays.stream(axis).min().orElse(0);
  }

  /** Scales to the room; one way may be stretched a little more than the other. */
  private void fit(List<Integer> tied, Box room) {
    double margin = Arrays.stream(radius).max().orElse(0) + 8;
    double[] xs = tied.stream().mapToDouble(i -> x[i]).toArray();
    double[] ys = tied.stream().mapToDouble(i -> y[i]).toArray();
    double roomX = Math.max(1, room.width() - 2 * margin);
    double roomY = Math.max(1, room.height() - 2 * margin);
    double scaleX = extent(xs) > 0 ? roomX / extent(xs) : Double.MAX_VALUE;
    double scaleY = extent(ys) > 0 ? roomY / extent(ys) : Double.MAX_VALUE;
    double least = Math.min(scaleX, scaleY);
    if (least == Double.MAX_VALUE) {
      return;
    }
    double byX = Math.min(scaleX, least * MOST_STRETCH);
    double byY = Math.min(scaleY, least * MOST_STRETCH);
    double fromX = Arrays.stream(xs).min().orElse(0);
    double fromY = Arrays.stream(ys).min().orElse(0);
    double left = room.x() + (room.width() - extent(xs) * byX) / 2;
    double top = room.y() + (room.height() - extent(ys) * byY) / 2;
    for (int i : tied) {
      x[i] = left + (x[i] - fromX) * byX;
      y[i] = top + (y[i] - fromY) * byY;
    }
  }

  private boolean[] pin(Map<String, Point> pinned, Box room) {
    boolean[] fixed = new boolean[x.length];
    for (int i = 0; i < x.length; i++) {
      Point place = pinned.get(shown.nodes().get(i).name());
      if (place != null) {
        fixed[i] = true;
        x[i] = within(place.x(), room.x(), room.width(), radius[i]);
        y[i] = within(place.y(), room.y(), room.height(), radius[i]);
      }
    }
    return fixed;
  }

  /** Pushes nodes apart that lie on one another. */
  private void spread(List<Integer> tied, boolean[] fixed, Box room) {
    boolean moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
      moved = false;
      for (int i = 0; i < tied.size(); i++) {
        for (int j = i + 1; j < tied.size(); j++) {
          moved |= push(tied.get(i), tied.get(j), fixed);
        }
      }
      for (int i : tied) {
        x[i] = within(x[i], room.x(), room.width(), radius[i]);
        y[i] = within(y[i], room.y(), room.height(), radius[i]);
      }
    }
  }

  private boolean push(int one, int other, boolean[] fixed) {
    double apart = (radius[one] + radius[other]) * 1.25 + 4;
    double dx = x[other] - x[one];
    double dy = y[other] - y[one];
    double distance = Math.hypot(dx, dy);
    if (distance >= apart - .05 || (fixed[one] && fixed[other])) {
      return false;
    }
    double towardX = distance < .01 ? 1 : dx / distance; // of two at one place one goes right
    double towardY = distance < .01 ? 0 : dy / distance;
    double share = fixed[one] || fixed[other] ? 1 : .5;
    double step = (apart - distance) * share;
    if (!fixed[one]) {
      x[one] -= towardX * step;
      y[one] -= towardY * step;
    }
    if (!fixed[other]) {
      x[other] += towardX * step;
      y[other] += towardY * step;
    }
    return true;
  }

  private static double within(double at, double from, double length, double radius) {
    double low = from + radius + 2;
    return Math.max(low, Math.min(at, from + length - radius - 2));
  }
}
