package dev.quoth.ledger.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param hits the best first; the newest first where nothing is ranked, and behind the best where
 *     there are more than {@link #MOST_RANKED}, of which the newest are ranked
 * @param total how many there are in all, counted up to {@link #MOST_COUNTED} or {@link
 *     #MOST_PLACED}
 * @param more whether there are more than were counted; facets are those of the newest then
 * @param cursor asks for those that follow; null where none do
 * @param fuzzy whether no statement has a quoted phrase as it is, and these have most of its words
 * @param facets how many of those counted have which value, the most frequent first; empty where
 *     they were not asked for
 * @param days how many of those counted were published on which day, the first day first; empty
 *     where facets were not asked for
 */
public record Hits(
    List<Hit> hits,
    long total,
    boolean more,
    @Nullable String cursor,
    boolean fuzzy,
    Map<Facet, List<Count>> facets,
    List<Count> days) {
  /** More than these are not counted. */
  public static final int MOST_COUNTED = 8_000;

  /** More than these are not counted where the places of words matter, which takes longer. */
  public static final int MOST_PLACED = 2000;

  /** No more than these are ranked. */
  public static final int MOST_RANKED = 1000;

  public Hits {
    hits = List.copyOf(hits);
    facets = Map.copyOf(facets);
    days = List.copyOf(days);
  }

  /** How many are counted at most. */
  static int mostCounted(Query query) {
    boolean placed = TermMatch.terms(query).stream().anyMatch(term -> term instanceof Query.Phrase);
    return placed || hasNear(query) ? MOST_PLACED : MOST_COUNTED;
  }

  private static boolean hasNear(Query query) {
    if (query instanceof Query.And and) {
      return and.parts().stream().anyMatch(Hits::hasNear);
    }
    if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(Hits::hasNear);
    }
    return query instanceof Query.Near;
  }

  /** What statements are counted by. */
  public enum Facet {
    SPEAKER,
    OUTLET,
    KIND,
    POLARITY,
    REVIEW,
    YEAR,
    /** On what they stand. */
    PROPOSITION
  }

  /**
   * How many have a value.
   *
   * @param value as a filter takes it
   */
  public record Count(String value, long number) {}
}
