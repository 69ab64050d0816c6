package dev.quoth.ledger.actors.load;

import dev.quoth.ledger.actors.Tenure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates that may be years or months only: "2031", "2031-02", "2031-02-16". */
final class Days {
  private static final Pattern DATE =
      Pattern.compile("([+-]?\\d{4,9})(?:-(\\d\\d)(?:-(\\d\\d)(?:[T ].*)?)?)?");

  private Days() {}

  /**
   * The time between two dates.
   *
   * @param from null or blank where it is unknown
   * @param to null or blank where it is unknown
   * @throws IllegalArgumentException if one is no date, or they are the wrong way round
   */
  static Tenure between(@Nullable String from, @Nullable String to) {
    return new Tenure(first(from), last(to));
  }

  /** The first day that the date may mean. */
  static @Nullable LocalDate first(@Nullable String date) {
    return day(date, false);
  }

  /** The last day that the date may mean. */
  static @Nullable LocalDate last(@Nullable String date) {
    return day(date, true);
  }

  private static @Nullable LocalDate day(@Nullable String date, boolean last) {
    if (date == null || date.isBlank()) {
      return null;
    }
    Matcher matcher = DATE.matcher(date.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + shown(date) + "' is no date as 2031-02-16 is one");
    }
    try {
      return day(matcher, last);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("there is no such day as '" + shown(date) + "'", e);
    }
  }

  private static LocalDate day(Matcher matcher, boolean last) {
    int year = Integer.parseInt(matcher.group(1));
    int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    if (month == 0) { // as Wikidata writes a year
      return LocalDate.of(year, last ? 12 : 1, last ? 31 : 1);
    }
    YearMonth within = YearMonth.of(year, month);
    return day == 0 ? last ? within.atEndOfMonth() : within.atDay(1) : within.atDay(day);
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
