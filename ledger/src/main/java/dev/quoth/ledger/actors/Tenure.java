package dev.quoth.ledger.actors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is so. Where only a year or month is known, all of it: two who held
 * an office in one year are then both to be found, and neither is taken for the other.
 *
 * @param from first day that it may have been so; null where that is unknown
 * @param to last day that it may have been so; null where it goes on, or that is unknown
 */
public record Tenure(@Nullable LocalDate from, @Nullable LocalDate to) {
  /** No day is known. */
  public static final Tenure UNKNOWN = new Tenure(null, null);

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Tenure {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends on " + to + ", before it begins on " + from);
    }
  }

  /** Whether one of its ends is known. */
  public boolean isDated() {
    return from != null || to != null;
  }

  /** Whether it may be so on the day. */
  public boolean mayHold(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
  }

  /** Whether it is known to be over by the day. */
  public boolean isOverBy(LocalDate day) {
    return to != null && to.isBefore(day);
  }
}
