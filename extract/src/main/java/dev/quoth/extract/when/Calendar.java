package dev.quoth.extract.when;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Places times in the calendar as seen from the day of publication: in the past, or for what is yet
 * to be said in the future.
 *
 * <p>Null is the answer to what cannot be, such as a year after publication in the past; {@link
 * Days#UNKNOWN} to what may be but cannot be placed.
 *
 * @param published day of publication; null where unknown
 * @param future whether the times lie ahead
 */
record Calendar(@Nullable LocalDate published, boolean future) {
  private static final int HALF_MONTH = 15;
  private static final int HALF_YEAR = 6;

  /** What a week, month, year or weekend is seen from. */
  enum Step {
    LAST,
    THIS,
    NEXT
  }

  /**
   * The nearest such weekday.
   *
   * @param strictly not the day of publication itself
   */
  Days weekday(DayOfWeek day, boolean strictly) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    LocalDate found;
    if (future) {
      found =
          published.with(
              strictly ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
    } else {
      found =
          published.with(
              strictly ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
    }
    return Days.of(found, found);
  }

  /** So many days from publication. */
  Days daysAway(int days) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    LocalDate day = published.plusDays(days);
    return Days.of(day, day);
  }

  @Nullable Days date(int year, Month month, int day) {
    try {
      LocalDate date = LocalDate.of(year, month, day);
      return within(date, date);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The nearest such day of the year. */
  @Nullable Days date(Month month, int day) {
    if (day < 1 || day > month.maxLength()) {
      return null;
    }
    if (published == null) {
      return Days.UNKNOWN;
    }
    int step = future ? 1 : -1;
    for (int i = 0; i <= 8; i++) { // 29 February may be eight years away
      int year = published.getYear() + i * step;
      Days days = year > 0 ? date(year, month, day) : null;
      if (days != null) {
        return days;
      }
    }
    return null;
  }

  /**
   * A month.
   *
   * @param year its year; null for the nearest
   * @param half 0 for all of it, 1 and 2 for its halves
   */
  @Nullable Days month(Month month, @Nullable Integer year, int half) {
    if (year == null && published == null) {
      return Days.UNKNOWN;
    }
    int in = year != null ? year : yearOf(month);
    if (in < 1) {
      return null;
    }
    LocalDate first = LocalDate.of(in, month, 1);
    LocalDate last = first.with(TemporalAdjusters.lastDayOfMonth());
    return within(
        half == 2 ? first.plusDays(HALF_MONTH) : first,
        half == 1 ? first.plusDays(HALF_MONTH - 1L) : last);
  }

  private int yearOf(Month month) {
    LocalDate day = requireNonNull(published);
    boolean ahead = month.compareTo(day.getMonth()) > 0;
    boolean behind = month.compareTo(day.getMonth()) < 0;
    if (future) {
      return behind ? day.getYear() + 1 : day.getYear();
    }
    return ahead ? day.getYear() - 1 : day.getYear();
  }

  /** A year or one of its halves. */
  @Nullable Days year(int year, int half) {
    if (year < 1) {
      return null;
    }
    return within(
        half == 2 ? LocalDate.of(year, Month.JULY, 1) : LocalDate.of(year, Month.JANUARY, 1),
        half == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31));
  }

  /** This, the last or the next week, month, year or weekend. */
  @Nullable Days period(Step step, ChronoUnit unit) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    LocalDate day = published.plus(step.ordinal() - 1L, unit);
    return switch (unit) {
      case WEEKS -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield within(monday, monday.plusDays(6));
      }
      case MONTHS -> within(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
      case YEARS -> within(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear()));
      default -> Days.UNKNOWN;
    };
  }

  /** The latest weekend that has begun, or the one before it while it lasts. */
  @Nullable Days weekend(boolean before) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    LocalDate saturday =
        published.with(
            future
                ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
                : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    boolean lasts = !future && !published.isAfter(saturday.plusDays(1));
    LocalDate first = before && lasts ? saturday.minusWeeks(1) : saturday;
    return within(first, first.plusDays(1));
  }

  /** So many units before publication, half a unit more or less, days to the day. */
  Days ago(int count, ChronoUnit unit) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    return switch (unit) {
      case DAYS -> daysAway(-count);
      case WEEKS -> around(published.minusWeeks(count), 3);
      case MONTHS -> around(published.minusMonths(count), HALF_MONTH);
      case YEARS -> {
        LocalDate middle = published.minusYears(count);
        yield Days.of(middle.minusMonths(HALF_YEAR), middle.plusMonths(HALF_YEAR));
      }
      default -> Days.of(published.minusDays(1), published);
    };
  }

  /** Between {@code most} and {@code least} units before publication. */
  Days between(int least, int most, ChronoUnit unit) {
    if (published == null) {
      return Days.UNKNOWN;
    }
    if (unit.compareTo(ChronoUnit.DAYS) < 0) {
      return Days.of(published.minusDays(1), published);
    }
    return Days.of(published.minus(most, unit), published.minus(least, unit));
  }

  private static Days around(LocalDate day, int days) {
    return Days.of(day.minusDays(days), day.plusDays(days));
  }

  /** The part of the range on the calendar's side of publication; null if there is none. */
  private @Nullable Days within(LocalDate from, LocalDate to) {
    if (published == null) {
      return Days.of(from, to);
    }
    if (future ? to.isBefore(published) : from.isAfter(published)) {
      return null;
    }
    if (future) {
      return Days.of(from.isBefore(published) ? published : from, to);
    }
    return Days.of(from, to.isAfter(published) ? published : to);
  }
}
