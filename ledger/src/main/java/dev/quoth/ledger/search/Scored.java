package dev.quoth.ledger.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement and how well it fits.
 *
 * @param key of the statement
 * @param score the more the better
 */
record Scored(long key, double score) {
  private static final Comparator<Scored> BEST_FIRST =
      Comparator.comparingDouble(Scored::score).thenComparingLong(Scored::key).reversed();

  /**
   * A part of all that was found.
   *
   * @param scored the best first
   * @param cursor where it ends; null where nothing follows
   */
  record Page(List<Scored> scored, @Nullable String cursor) {}

  private static long newest(List<Scored> all, @Nullable Cursor after) {
    return after != null ? after.newest() : all.stream().mapToLong(Scored::key).max().orElse(0);
  }

  /** These, the best first. */
  static List<Scored> bestFirst(List<Scored> all) {
    return all.stream().sorted(BEST_FIRST).toList();
  }

  /**
   * The best of those that come behind a cursor.
   *
   * @param after null for the best of all
   * @param limit at most so many
   */
  static Page page(List<Scored> all, @Nullable Cursor after, int limit) {
    List<Scored> left = new ArrayList<>();
    for (Scored scored : bestFirst(all)) {
      if (after == null || after.isBefore(scored.score, scored.key)) {
        left.add(scored);
      }
    }
    List<Scored> page = left.subList(0, Math.min(limit, left.size()));
    boolean more = page.size() < left.size();
    Scored last = page.isEmpty() ? null : page.get(page.size() - 1);
    return new Page(
        page,
        more && last != null ? new Cursor(last.score, last.key, newest(all, after)).text() : null);
  }
}
