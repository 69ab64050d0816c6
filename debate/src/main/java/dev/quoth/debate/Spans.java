package dev.quoth.debate;

import dev.quoth.networks.Period;
import dev.quoth.networks.Windows;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stretches of time in words. */
final class Spans {
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final Pattern SIZE = Pattern.compile("([1-9][0-9]{0,5}) ?([a-z]+)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS);

  private Spans() {}

  static Period period(Given given) {
    LocalDateTime from = edge(given, NetworkOption.SINCE, false);
    LocalDateTime until = edge(given, NetworkOption.UNTIL, true);
    if (from != null && until != null && !from.isBefore(until)) {
      throw Given.wrong(NetworkOption.UNTIL, "it is before since");
    }
    return new Period(from, until);
  }

  private static @Nullable LocalDateTime edge(Given given, NetworkOption option, boolean end) {
    String text = given.text(option);
    if (text == null) {
      return null;
    }
    try {
      LocalDate first =
          switch (text.length()) {
            case YEAR -> Year.parse(text).atDay(1);
            case MONTH -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
          };
      ChronoUnit unit =
          switch (text.length()) {
            case YEAR -> ChronoUnit.YEARS;
            case MONTH -> ChronoUnit.MONTHS;
            default -> ChronoUnit.DAYS;
          };
      return (end ? first.plus(1, unit) : first).atStartOfDay();
    } catch (DateTimeException e) {
      throw Given.wrong(option, "'" + text + "' is no day such as 2031-03-04, 2031-03 or 2031");
    }
  }

  private record Size(int number, @Nullable ChronoUnit unit) {}

  static @Nullable Windows windows(Given given) {
    Size size = size(given, NetworkOption.WINDOW);
    Size step = size(given, NetworkOption.STEP);
    if (size == null) {
      if (step != null) {
        throw Given.wrong(NetworkOption.STEP, "there is no window");
      }
      return null;
    }
    if (step != null && step.unit() != size.unit()) {
      throw Given.wrong(NetworkOption.STEP, "it counts in another unit than the window");
    }
    return new Windows(size.unit(), size.number(), step == null ? size.number() : step.number());
  }

  private static @Nullable Size size(Given given, NetworkOption option) {
    String text = given.text(option);
    if (text == null) {
      return null;
    }
    Matcher matcher = SIZE.matcher(text.strip());
    if (matcher.matches()) {
      int number = Integer.parseInt(matcher.group(1));
      String unit = matcher.group(2).replaceFirst("s$", "");
      if (unit.equals("event") || UNITS.containsKey(unit)) {
        return new Size(number, UNITS.get(unit));
      }
    }
    throw Given.wrong(option, "'" + text + "' is not like '3 months', '10 days' or '200 events'");
  }
}
