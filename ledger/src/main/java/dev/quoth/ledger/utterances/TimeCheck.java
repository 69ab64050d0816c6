package dev.quoth.ledger.utterances;

import dev.quoth.ledger.utterances.Evidence.Times;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Whether two statements can be of one time. */
final class TimeCheck {
  /** News is of the last days. */
  private static final int NEWS_DAYS = 7;

  /** Time zones, and midnight. */
  private static final int SLACK = 1;

  private TimeCheck() {}

  static Times compare(Report a, Report b) {
    Days one = Days.of(a);
    Days other = Days.of(b);
    if (one == null || other == null) {
      return Times.OPEN;
    }
    if (one.told && other.told) {
      return one.gap(other) <= SLACK ? Times.NEAR : Times.APART;
    }
    if (one.told || other.told) {
      Days told = one.told ? one : other;
      Days presumed = one.told ? other : one;
      if (ChronoUnit.DAYS.between(presumed.to, told.from) > SLACK) {
        return Times.APART;
      }
      return told.gap(presumed) <= SLACK ? Times.NEAR : Times.OPEN;
    }
    return Math.abs(ChronoUnit.DAYS.between(one.to, other.to)) <= NEWS_DAYS
        ? Times.NEAR
        : Times.OPEN;
  }

  /** The day of an ISO 8601 date or date-time; null where it is none. */
  static @Nullable LocalDate day(@Nullable String published) {
    if (published == null || published.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** When it may have been said: as told, or presumed, the days before it was published. */
  private record Days(LocalDate from, LocalDate to, boolean told) {
    static @Nullable Days of(Report statement) {
      LocalDate from = statement.saidFrom();
      LocalDate to = statement.saidTo();
      if (from != null && to != null) {
        return new Days(from, to, true);
      }
      LocalDate day = day(statement.published());
      return day == null ? null : new Days(day.minusDays(NEWS_DAYS), day, false);
    }

    /** Days from the end of the earlier to the start of the later; less than 1 if they meet. */
    long gap(Days other) {
      return Math.max(
          ChronoUnit.DAYS.between(to, other.from), ChronoUnit.DAYS.between(other.to, from));
    }
  }
}
