package dev.quoth.serve.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A stretch of days, cut into days, months or years: the shortest of which there are not too many.
 *
 * @param all as a filter takes them, the first first, without gaps
 * @param unit day, month or year
 */
public record Periods(List<String> all, String unit) {
  private static final int MOST = 62;
  private static final int MONTH_DIGITS = 7;
  private static final int YEAR_DIGITS = 4;

  public Periods {
    all = List.copyOf(all);
  }

  /** Those between two days; of too many years only the last. */
  public static Periods between(LocalDate first, LocalDate last) {
    if (ChronoUnit.DAYS.between(first, last) < MOST) {
      return new Periods(
          first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList(), "day");
    }
    YearMonth from = YearMonth.from(first);
    YearMonth to = YearMonth.from(last);
    if (ChronoUnit.MONTHS.between(from, to) < MOST) {
      Stream<YearMonth> months = Stream.iterate(from, m -> !m.isAfter(to), m -> m.plusMonths(1));
      return new Periods(months.map(YearMonth::toString).toList(), "month");
    }
    int year = Math.max(first.getYear(), last.getYear() - MOST);
    return new Periods(
        IntStream.rangeClosed(year, last.getYear())
            .mapToObj(each -> String.format(Locale.ROOT, "%04d", each))
            .toList(),
        "year");
  }

  /** The one in which a day is, in ISO 8601. */
  public String of(String day) {
    return switch (unit) {
      case "day" -> day;
      case "month" -> day.substring(0, MONTH_DIGITS);
      default -> day.substring(0, YEAR_DIGITS);
    };
  }
}
