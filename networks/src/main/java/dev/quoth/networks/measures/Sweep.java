package dev.quoth.networks.measures;

import dev.quoth.networks.Events;
import dev.quoth.networks.Filter;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a figure is when statements less sure than a threshold are left out, with copies of one text
 * and without.
 */
public final class Sweep {
  private Sweep() {}

  /**
   * One choice of statements.
   *
   * @param threshold the least confidence
   * @param copies whether copies counted
   * @param statements how many were left
   */
  public record Point(double threshold, boolean copies, int statements, double value) {}

  /** For each threshold two points: with copies, then without. */
  public static List<Point> over(
      Events events,
      NetworkQuery query,
      List<Double> thresholds,
      ToDoubleFunction<Network> figure) {
    List<Point> points = new ArrayList<>();
    for (double threshold : thresholds) {
      Filter with = query.filter().atLeast(threshold);
      for (Filter filter : List.of(with, with.withoutCopies())) {
        Network network = query.filter(filter).of(events);
        points.add(
            new Point(
                threshold, filter.copies(), network.statements(), figure.applyAsDouble(network)));
      }
    }
    return List.copyOf(points);
  }
}
