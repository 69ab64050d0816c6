package dev.quoth.networks;

import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/**
 * How often the same actor with the same stance on the same proposition counts: each time, or once
 * in each of these. Leifeld, Gruber and Bossner 2018 call it the treatment of duplicates. Where a
 * network ignores stances, the actor and the proposition alone make the same.
 */
public enum Counting {
  /** Every statement. */
  STATEMENT,
  DOCUMENT,
  DAY,
  /** Of ISO 8601: from Monday on, in the year that has its Thursday. */
  WEEK,
  /** Of one year: January of two years is two months. */
  MONTH,
  YEAR,
  /** Once in all that a network is made of: its range of dates, or its window. */
  RANGE;

  /** The number of the period of a time; of no use for the first two. */
  long period(LocalDateTime time) {
    return switch (this) {
      case STATEMENT, DOCUMENT, RANGE -> 0;
      case DAY -> time.toLocalDate().toEpochDay();
      case WEEK ->
          time.get(IsoFields.WEEK_BASED_YEAR) * 100L + time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> time.getYear() * 12L + time.getMonthValue();
      case YEAR -> time.getYear();
    };
  }
}
