package dev.quoth.ledger.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which revisions of the log are asked for.
 *
 * @param subject id of an article, statement or actor; null for those of all
 * @param author name of who made them; null for those of all
 * @param since made then or later; null for those of all times
 * @param before only those before the revision of this number; null for the newest
 * @param limit at most so many, the newest
 */
public record LogFilter(
    @Nullable String subject,
    @Nullable String author,
    @Nullable Instant since,
    @Nullable Long before,
    int limit) {
  /** All revisions. */
  public static final LogFilter ALL = new LogFilter(null, null, null, null, Integer.MAX_VALUE);

  /**
   * @throws IllegalArgumentException if the limit is below 1
   */
  public LogFilter {
    if (limit < 1) {
      throw new IllegalArgumentException("a log of " + limit + " revisions");
    }
  }

  /** The newest of all times. */
  public LogFilter(
      @Nullable String subject, @Nullable String author, @Nullable Instant since, int limit) {
    this(subject, author, since, null, limit);
  }

  /** Those of one article, statement or actor. */
  public static LogFilter of(String subject) {
    return new LogFilter(subject, null, null, null, Integer.MAX_VALUE);
  }

  /** The same, at most so many. */
  public LogFilter latest(int count) {
    return new LogFilter(subject, author, since, before, count);
  }

  /** The same, only those before the revision of a number. */
  public LogFilter before(long number) {
    return new LogFilter(subject, author, since, number, limit);
  }
}
