package dev.quoth.networks.measures;

import dev.quoth.Stance;
import dev.quoth.networks.Event;
import dev.quoth.networks.Events;
import dev.quoth.networks.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What sets a group apart: a position, for or against a proposition, that its members take more
 * often than others do.
 *
 * <p>By the log odds with an informative Dirichlet prior (Monroe, Colaresi and Quinn, Fightin'
 * words, Political Analysis 16(4), 2008): both sides are thought to have said, beforehand, as many
 * positions as there are different ones, in the shares of all together, which shrinks what rests on
 * few statements.
 *
 * @param inside how often members of the group took the position
 * @param outside how often others did
 * @param logOdds the logarithm of the odds inside over those outside
 * @param z the same in units of its deviation; beyond 2 it is hardly chance
 */
public record Distinctive(
    String proposition, Stance stance, int inside, int outside, double logOdds, double z) {

  private record Position(String proposition, Stance stance) {}

  /**
   * Positions of each group, what sets it apart most first.
   *
   * @param node of which the groups are
   * @param groups by the values of that variable; events of others do not count
   */
  public static Map<String, List<Distinctive>> of(
      Events events, Variable node, Map<String, String> groups) {
    Map<Position, Integer> all = new HashMap<>();
    Map<String, Map<Position, Integer>> byGroup = new TreeMap<>();
    for (Event event : events.list()) {
      String name = node.of(event);
      String group = name == null ? null : groups.get(name);
      if (group != null) {
        Position position = new Position(event.proposition(), event.stance());
        all.merge(position, 1, Integer::sum);
        byGroup.computeIfAbsent(group, none -> new HashMap<>()).merge(position, 1, Integer::sum);
      }
    }
    Map<String, List<Distinctive>> distinctive = new TreeMap<>();
    byGroup.forEach((group, counts) -> distinctive.put(group, inOrder(all, counts)));
    return distinctive;
  }

  private static List<Distinctive> inOrder(
      Map<Position, Integer> all, Map<Position, Integer> group) {
    double total = all.values().stream().mapToInt(Integer::intValue).sum();
    double inside = group.values().stream().mapToInt(Integer::intValue).sum();
    List<Distinctive> positions = new ArrayList<>();
    if (all.size() < 2) {
      return positions; // one position sets nobody apart
    }
    all.forEach(
        (position, count) -> {
          int in = group.getOrDefault(position, 0);
          double prior = all.size() * count / total;
          double ours = in + prior;
          double theirs = count - in + prior;
          double logOdds =
              Math.log(ours / (inside + all.size() - ours))
                  - Math.log(theirs / (total - inside + all.size() - theirs));
          double z = logOdds / Math.sqrt(1 / ours + 1 / theirs);
          positions.add(
              new Distinctive(
                  position.proposition(), position.stance(), in, count - in, logOdds, z));
        });
    positions.sort(
        Comparator.comparingDouble(Distinctive::z)
            .reversed()
            .thenComparing(Distinctive::proposition)
            .thenComparing(Distinctive::stance));
    return List.copyOf(positions);
  }
}
