package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much ties lead out of groups: (E - I) / (E + I), E the weight of ties between groups, I
 * within (Krackhardt and Stern, Informal networks and organizational crises, Social Psychology
 * Quarterly 51(2), 1988). From -1, none leads out, to 1, all do; 0 where there are none.
 *
 * @param groups that of each group's own ties; a tie between two groups is of both
 */
public record EiIndex(double overall, Map<String, Double> groups) {
  public EiIndex {
    groups = Map.copyOf(groups);
  }

  /**
   * Of the positive ties of a one-mode network.
   *
   * @param groups by the names of nodes; ties of nodes without a group do not count
   */
  public static EiIndex of(Network network, Map<String, String> groups) {
    if (!network.isOneMode()) {
      throw new IllegalArgumentException("an E-I index is of a one-mode network");
    }
    Map<String, double[]> tallies = new TreeMap<>();
    double[] all = new double[2];
    network.forEachTie(
        (row, column, weight) -> {
          String one = groups.get(network.rows().get(row).name());
          String other = groups.get(network.rows().get(column).name());
          if (one != null && other != null && weight > 0) {
            int place = one.equals(other) ? 1 : 0;
            all[place] += weight;
            tallies.computeIfAbsent(one, none -> new double[2])[place] += weight;
            if (place == 0) {
              tallies.computeIfAbsent(other, none -> new double[2])[0] += weight;
            }
          }
        });
    Map<String, Double> byGroup = new TreeMap<>();
    tallies.forEach((group, tally) -> byGroup.put(group, index(tally)));
    return new EiIndex(index(all), byGroup);
  }

  private static double index(double[] tally) {
    double sum = tally[0] + tally[1];
    return sum == 0 ? 0 : (tally[0] - tally[1]) / sum;
  }
}
