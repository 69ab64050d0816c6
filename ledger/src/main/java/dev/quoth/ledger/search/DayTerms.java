package dev.quoth.ledger.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Terms for ranges of days, by which an index of words tells which ranges have a day in common.
 *
 * <p>A range is made up of as few whole centuries, years, months and days as will do. A statement
 * has a term for each of these and for each longer period around it, and, apart from them, one for
 * each itself; a query asks for its own periods among the former, and for those around its own
 * among the latter. So two ranges meet where one has a period that lies in one of the other.
 */
enum DayTerms {
  PUBLISHED("pa", "pi"),
  SAID("sa", "si");

  private static final int CENTURY = 100;
  private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  /** Lengths of the names of centuries, years, months and days. */
  private static final int[] LENGTHS = {2, 4, 6, 8};

  private final String around;
  private final String itself;

  DayTerms(String around, String itself) {
    this.around = around;
    this.itself = itself;
  }

  /** The terms of something of these days. */
  Set<String> of(Days days) {
    Set<String> terms = new TreeSet<>();
    for (String period : periods(days)) {
      terms.add(itself + period);
      for (int length : LENGTHS) {
        if (length <= period.length()) {
          terms.add(around + period.substring(0, length));
        }
      }
    }
    return terms;
  }

  /** Terms of which something has one that shares a day with these. */
  Set<String> sharing(Days days) {
    Set<String> terms = new TreeSet<>();
    for (String period : periods(days)) {
      terms.add(around + period);
      for (int length : LENGTHS) {
        if (length < period.length()) {
          terms.add(itself + period.substring(0, length));
        }
      }
    }
    return terms;
  }

  /** The longest periods that make up a range, by their digits. */
  static List<String> periods(Days days) {
    LocalDate from = days.from() == null || days.from().isBefore(FIRST) ? FIRST : days.from();
    LocalDate to = days.to() == null || days.to().isAfter(LAST) ? LAST : days.to();
    List<String> periods = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(to); ) {
      LocalDate century = day.plusYears(CENTURY);
      LocalDate year = day.plusYears(1);
      LocalDate month = day.plusMonths(1);
      String digits = digits(day);
      boolean first = day.getDayOfYear() == 1;
      if (first && day.getYear() % CENTURY == 0 && !century.minusDays(1).isAfter(to)) {
        periods.add(digits.substring(0, LENGTHS[0]));
        day = century;
      } else if (first && !year.minusDays(1).isAfter(to)) {
        periods.add(digits.substring(0, LENGTHS[1]));
        day = year;
      } else if (day.getDayOfMonth() == 1 && !month.minusDays(1).isAfter(to)) {
        periods.add(digits.substring(0, LENGTHS[2]));
        day = month;
      } else {
        periods.add(digits);
        day = day.plusDays(1);
      }
    }
    return periods;
  }

  private static String digits(LocalDate day) {
    int number = (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    return Integer.toString(100_000_000 + number).substring(1);
  }
}
