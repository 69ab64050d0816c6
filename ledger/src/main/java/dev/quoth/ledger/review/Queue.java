package dev.quoth.ledger.review;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to look at next: statements that nobody has decided on.
 *
 * @param filter what they have to be like; null for all
 * @param order which come first
 * @param actor id in the registry of who says them; null for all
 * @param batch id of a batch of articles that has them; null for all
 * @param limit statements at most
 * @param after cursor of the answer that this one is to go on from; null for the first
 */
public record Queue(
    @Nullable Query filter,
    Order order,
    @Nullable String actor,
    @Nullable String batch,
    int limit,
    @Nullable String after) {
  /** All, ten at a time. */
  public static final Queue ALL = new Queue(null, Order.CONFIDENCE, null, null, 10, null);

  private static final int MOST = 200;

  /**
   * @throws IllegalArgumentException if the limit is not from 1 to 200
   */
  public Queue {
    requireNonNull(order, "order is null");
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a limit is from 1 to " + MOST + ", not " + limit);
    }
  }

  /** The same with another filter. */
  public Queue filteredBy(@Nullable Query other) {
    return new Queue(other, order, actor, batch, limit, after);
  }

  /** The same in another order. */
  public Queue inOrder(Order other) {
    return new Queue(filter, other, actor, batch, limit, after);
  }

  /** The same of one actor. */
  public Queue ofActor(@Nullable String other) {
    return new Queue(filter, order, other, batch, limit, after);
  }

  /** The same of the articles of one batch. */
  public Queue ofBatch(@Nullable String other) {
    return new Queue(filter, order, actor, other, limit, after);
  }

  /** The same, at most so many. */
  public Queue atMost(int count) {
    return new Queue(filter, order, actor, batch, count, after);
  }

  /** What follows. */
  public Queue after(@Nullable String cursor) {
    return new Queue(filter, order, actor, batch, limit, cursor);
  }

  /** Which statements come first. */
  public enum Order {
    /** Those that are least sure, in whole percents; of those that are as sure, the oldest. */
    CONFIDENCE,
    /** Article by article as they were added, and as the text goes. */
    ARTICLE,
    /**
     * Those with a position on which no person has decided, whatever they have decided on the
     * statement, the least sure position first; rejected statements are left out. Where the filter
     * names propositions, positions on these count alone.
     */
    POSITION
  }
}
