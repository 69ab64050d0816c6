package dev.quoth.ledger.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of coefficients by the bootstrap: samples as large as what there is are drawn from it
 * with replacement, and the interval holds the middle of their coefficients.
 *
 * <p>Source: the percentile method of B. Efron and R. Tibshirani, "An Introduction to the
 * Bootstrap" (1993), chapter 13; with whole clusters drawn where units belong together, as A.
 * Davison and D. Hinkley, "Bootstrap Methods and their Application" (1997), section 3.8. So an
 * article is drawn with all its statements, which are more alike than those of two. Krippendorff's
 * own algorithm draws pairs of values and takes the expected disagreement for known; it has no form
 * for unitizing.
 *
 * @param seed the same seed gives the same intervals
 * @param samples how many are drawn
 * @param level share of the samples that the interval holds, such as 0.95
 */
public record Bootstrap(long seed, int samples, double level) {
  /** 1,000 samples, 95 of 100. */
  public static final Bootstrap USUAL = new Bootstrap(1, 1000, 0.95);

  /**
   * @throws IllegalArgumentException if there are no samples, or the level is not between 0 and 1
   */
  public Bootstrap {
    if (samples < 1) {
      throw new IllegalArgumentException("a bootstrap of " + samples + " samples");
    }
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("not between 0 and 1: " + level);
    }
  }

  /**
   * A coefficient of units, with its interval.
   *
   * @param clusters units that are drawn together
   * @param coefficient of units; not a number where it has none
   */
  public <T> Estimate of(List<List<T>> clusters, ToDoubleFunction<List<T>> coefficient) {
    List<T> all = clusters.stream().flatMap(List::stream).toList();
    Random random = new Random(seed);
    double[] values = new double[samples];
    for (int i = 0; i < samples; i++) {
      values[i] =
          clusters.isEmpty() ? Double.NaN : coefficient.applyAsDouble(drawn(clusters, random));
    }
    double[] defined = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    double tail = (1 - level) / 2;
    return new Estimate(
        coefficient.applyAsDouble(all),
        quantile(defined, tail),
        quantile(defined, 1 - tail),
        all.size(),
        defined.length);
  }

  private static <T> List<T> drawn(List<List<T>> clusters, Random random) {
    List<T> drawn = new ArrayList<>();
    for (int i = 0; i < clusters.size(); i++) {
      drawn.addAll(clusters.get(random.nextInt(clusters.size())));
    }
    return drawn;
  }

  /** Between the two values nearest to it, in proportion. */
  private static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}
