package dev.quoth.ledger.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Krippendorff's alpha for unitizing: agreement of coders who each mark stretches of a continuum,
 * on where these begin and end.
 *
 * <p>Source: K. Krippendorff, "On the Reliability of Unitizing Continuous Data", Sociological
 * Methodology 25 (1995), in the form of "Content Analysis" (2nd edition, 2004), section 11.6, which
 * mends the expected disagreement of 1995. This is not the family of coefficients of 2016
 * (Krippendorff, Mathet, Bouvry and Widlöcher), which counts what is shared and not how far edges
 * are apart.
 *
 * <p>Several continua, such as the articles of a batch, are laid end to end; no gap reaches from
 * one into the next, as no unit can. Categories are taken one by one and summed, so that a stretch
 * may be marked as several.
 */
public final class UnitizingAlpha {

  private UnitizingAlpha() {}

  /** A continuum made ready, so that many samples of many are counted fast; layers by category. */
  record Prepared(long length, int coders, List<Layer> layers) {}

  static List<Prepared> prepare(List<Continuum> continua, int coders) {
    if (coders < 2) {
      throw new IllegalArgumentException("agreement of " + coders + " coders");
    }
    Set<String> categories = new TreeSet<>();
    continua.forEach(each -> each.units().forEach(unit -> categories.add(unit.category())));
    List<Prepared> prepared = new ArrayList<>();
    for (Continuum each : continua) {
      List<Layer> layers =
          categories.stream().map(category -> Layer.of(each, category, coders)).toList();
      prepared.add(new Prepared(each.length(), coders, layers));
    }
    return prepared;
  }

  /**
   * The coefficient of continua.
   *
   * @param coders how many were asked, whether they marked anything or not
   * @return not a number where nobody has marked anything
   * @throws IllegalArgumentException if units of one coder and category overlap, or there are fewer
   *     than two coders
   */
  public static double of(List<Continuum> continua, int coders) {
    return ofPrepared(prepare(continua, coders));
  }

  /**
   * The coefficient with its interval, for which whole continua are drawn.
   *
   * @param coders how many were asked, whether they marked anything or not
   * @throws IllegalArgumentException as {@link #of}
   */
  public static Estimate estimate(List<Continuum> continua, int coders, Bootstrap bootstrap) {
    List<List<Prepared>> clusters = prepare(continua, coders).stream().map(List::of).toList();
    return bootstrap.of(clusters, UnitizingAlpha::ofPrepared);
  }

  private static double ofPrepared(List<Prepared> continua) {
    double observed = 0;
    double expected = 0;
    int categories = continua.isEmpty() ? 0 : continua.get(0).layers().size();
    for (int category = 0; category < categories; category++) {
      Disagreement disagreement = disagreement(continua, category);
      observed += disagreement.observed();
      expected += disagreement.expected();
    }
    return expected == 0 ? Double.NaN : 1 - observed / expected;
  }

  /**
   * Of one category.
   *
   * @param observed as it is
   * @param expected as it would be if all units were placed by chance
   */
  record Disagreement(double observed, double expected) {}

  static Disagreement disagreement(List<Prepared> continua, int category) {
    double length = 0;
    double difference = 0;
    List<Layer> layers = new ArrayList<>();
    for (Prepared each : continua) {
      Layer layer = each.layers().get(category);
      length += each.length();
      difference += layer.difference();
      layers.add(layer);
    }
    double coders = continua.get(0).coders();
    double observed = difference / (coders * (coders - 1) * length * length);
    return new Disagreement(observed, expected(layers, coders, length));
  }

  private static double expected(List<Layer> layers, double coders, double length) {
    long[] units = layers.stream().flatMapToLong(Layer::lengths).toArray();
    Gaps gaps = new Gaps(layers);
    double sum = 0;
    double paired = coders * length * (coders * length - 1);
    for (long unit : units) {
      double v = unit;
      sum += (units.length - 1) / 3.0 * (2 * v * v * v - 3 * v * v + v);
      sum += v * v * gaps.places(unit);
      paired -= v * (v - 1);
    }
    return sum == 0 ? 0 : 2 / length * sum / paired;
  }

  /** All gaps, in order of length, with their sums from the end. */
  private static final class Gaps {
    private final long[] sorted;
    private final double[] sums;

    Gaps(List<Layer> layers) {
      sorted = layers.stream().flatMapToLong(Layer::gaps).sorted().toArray();
      sums = new double[sorted.length + 1];
      for (int i = sorted.length - 1; i >= 0; i--) {
        sums[i] = sums[i + 1] + sorted[i];
      }
    }

    /** In how many places a unit of this length could lie within gaps. */
    double places(long unit) {
      int from = Arrays.binarySearch(sorted, unit);
      if (from < 0) {
        from = -from - 1;
      }
      while (from > 0 && sorted[from - 1] == unit) {
        from--;
      }
      int count = sorted.length - from;
      return sums[from] - count * (unit - 1.0);
    }
  }
}
