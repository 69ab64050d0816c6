package dev.quoth.ledger.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cohen's kappa: agreement of two coders on categories, against what their own habits would give by
 * chance. Units that one of them left out count for nothing.
 *
 * <p>Source: J. Cohen, "A Coefficient of Agreement for Nominal Scales", Educational and
 * Psychological Measurement 20 (1960).
 */
public final class CohenKappa {

  private CohenKappa() {}

  /**
   * The coefficient of two coders.
   *
   * @param one place of the first among the values of each unit
   * @param other place of the second
   * @return not a number where nothing can be compared, or both gave always the same value
   */
  public static double of(List<Rated> units, int one, int other) {
    Map<String, Integer> ofOne = new HashMap<>();
    Map<String, Integer> ofOther = new HashMap<>();
    int all = 0;
    int same = 0;
    for (Rated unit : units) {
      String a = unit.values().get(one);
      String b = unit.values().get(other);
      if (a != null && b != null) {
        ofOne.merge(a, 1, Integer::sum);
        ofOther.merge(b, 1, Integer::sum);
        all++;
        same += a.equals(b) ? 1 : 0;
      }
    }
    double byChance = 0;
    for (Map.Entry<String, Integer> each : ofOne.entrySet()) {
      byChance += (double) each.getValue() * ofOther.getOrDefault(each.getKey(), 0);
    }
    double possible = (double) all * all - byChance;
    return possible == 0 ? Double.NaN : ((double) same * all - byChance) / possible;
  }
}
