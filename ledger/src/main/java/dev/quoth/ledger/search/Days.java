package dev.quoth.ledger.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of days as queries write it: {@code 2031-02}, {@code >=2031}, {@code <2031-02-10}, {@code
 * 2031-01..2031-03}.
 *
 * @param from the first; null where it is open
 * @param to the last; null where it is open
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  private static final int YEAR = 4;
  private static final int MONTH = 7;

  static Optional<Days> parse(String text) {
    try {
      return Optional.of(read(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Days read(String text) {
    int dots = text.indexOf("..");
    if (dots >= 0) {
      String left = text.substring(0, dots);
      String right = text.substring(dots + 2);
      if (left.isEmpty() && right.isEmpty()) {
        throw new DateTimeException("a range without days");
      }
      return new Days(
          left.isEmpty() ? null : period(left).from, right.isEmpty() ? null : period(right).to);
    }
    if (text.startsWith(">=")) {
      return new Days(period(text.substring(2)).from, null);
    }
    if (text.startsWith("<=")) {
      return new Days(null, period(text.substring(2)).to);
    }
    if (text.startsWith(">")) {
      LocalDate last = period(text.substring(1)).to;
      return new Days(last == null ? null : last.plusDays(1), null);
    }
    if (text.startsWith("<")) {
      LocalDate first = period(text.substring(1)).from;
      return new Days(null, first == null ? null : first.minusDays(1));
    }
    return period(text);
  }

  /** A year, a month or a day. */
  private static Days period(String text) {
    if (text.length() == YEAR && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      int year = Integer.parseInt(text);
      return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    if (text.length() == MONTH) {
      YearMonth month = YearMonth.parse(text);
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
    LocalDate day = LocalDate.parse(text);
    return new Days(day, day);
  }
}
