package dev.quoth.ledger.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Krippendorff's alpha for categories without an order: any number of coders, any of whom may have
 * left units out.
 *
 * <p>Source: K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C; the
 * same as in "Content Analysis" (2nd edition, 2004), chapter 11. Each unit that m coders rated adds
 * to the coincidences of every ordered pair of its values 1/(m-1); units with one value are not
 * pairable and count for nothing.
 */
public final class NominalAlpha {

  private NominalAlpha() {}

  /**
   * The coefficient: 1 for perfect agreement, 0 for what chance gives, below 0 for less.
   *
   * @return not a number where nothing can be compared, or all values are the same, so that chance
   *     would agree as well
   */
  public static double of(List<Rated> units) {
    Map<String, Double> totals = new HashMap<>();
    double all = 0;
    double same = 0;
    for (Rated unit : units) {
      Map<String, Integer> counts = counts(unit);
      int rated = counts.values().stream().mapToInt(Integer::intValue).sum();
      if (rated > 1) {
        all += rated;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
          double count = each.getValue();
          totals.merge(each.getKey(), count, Double::sum);
          same += count * (count - 1) / (rated - 1);
        }
      }
    }
    double expected = all * all;
    for (double total : totals.values()) {
      expected -= total * total;
    }
    // Observed over expected disagreement, (n - 1) * (n - same) / (n^2 - sum of squares).
    return expected == 0 ? Double.NaN : 1 - (all - 1) * (all - same) / expected;
  }

  private static Map<String, Integer> counts(Rated unit) {
    Map<String, Integer> counts = new HashMap<>();
    for (String value : unit.values()) {
      if (value != null) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    return counts;
  }
}
