package dev.quoth.ledger.search;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A question to a ledger.
 *
 * @param query what to look for
 * @param limit statements at most
 * @param after cursor of the answer that this one is to go on from; null for the first
 * @param facets whether to count by values as well
 * @param once whether of statements that report the same utterance only one is wanted: where it
 *     appeared first, or where that is not found, the one that was added first
 */
public record Search(Query query, int limit, @Nullable String after, boolean facets, boolean once) {
  /** Statements of an answer that nobody asked to be longer. */
  public static final int USUAL_LIMIT = 20;

  private static final int MOST = 1000;

  /**
   * @throws IllegalArgumentException if the limit is not from 1 to 1,000
   */
  public Search {
    requireNonNull(query, "query is null");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a limit is from 1 to " + MOST + ", not " + limit);
    }
  }

  /** For all statements, whether they report the same or not. */
  public Search(Query query, int limit, @Nullable String after, boolean facets) {
    this(query, limit, after, facets, false);
  }

  /** The first of what is found. */
  public static Search of(Query query) {
    return new Search(query, USUAL_LIMIT, null, false);
  }
}
