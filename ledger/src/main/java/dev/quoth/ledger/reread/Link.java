package dev.quoth.ledger.reread;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * That a statement found can be one that is stored.
 *
 * @param found the place of the one
 * @param stored the place of the other
 * @param overlap how much of them is the same
 * @param living whether the one stored is not deleted
 */
record Link(int found, int stored, Overlap overlap, boolean living) {
  private static final long CONTENT_STEPS = 1_000_000;
  private static final long OTHER_STEPS = 1_000;

  /** More than any pair has beside its content. */
  private static final long MOST_OTHER = 4 * OTHER_STEPS + 3;

  /**
   * The links in groups that have no statement in common, so that each can be solved by itself.
   *
   * @param found count of statements found
   * @param stored count of those stored
   */
  static Collection<List<Link>> knots(List<Link> links, int found, int stored) {
    int[] above = new int[found + stored];
    for (int i = 0; i < above.length; i++) {
      above[i] = i;
    }
    links.forEach(link -> above[top(above, link.found)] = top(above, found + link.stored));
    Map<Integer, List<Link>> knots = new TreeMap<>();
    for (Link link : links) {
      knots.computeIfAbsent(top(above, link.found), k -> new ArrayList<>()).add(link);
    }
    return knots.values();
  }

  private static int top(int[] above, int place) {
    int at = place;
    while (above[at] != at) {
      above[at] = above[above[at]];
      at = above[at];
    }
    return at;
  }

  /** The best choice of links in which no statement stands twice. */
  static List<Link> best(List<Link> knot) {
    List<Integer> rows = knot.stream().map(Link::found).distinct().sorted().toList();
    List<Integer> columns = knot.stream().map(Link::stored).distinct().sorted().toList();
    long[][] weights = new long[rows.size()][columns.size()];
    for (Link link : knot) {
      weights[rows.indexOf(link.found)][columns.indexOf(link.stored)] = link.weight(rows.size());
    }
    int[] best = Assignment.best(weights);
    return knot.stream()
        .filter(link -> best[rows.indexOf(link.found)] == columns.indexOf(link.stored))
        .toList();
  }

  /** The content weighs more than all else of so many pairs together. */
  private long weight(int pairs) {
    long other = Math.round((overlap.source() + overlap.cue()) * OTHER_STEPS);
    long content = Math.round(overlap.content() * CONTENT_STEPS);
    return content * MOST_OTHER * (pairs + 1) + 2 * other + (living ? 2 : 1);
  }
}
