package dev.quoth.reader.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first full date in a short line.
 *
 * <p>A date with a time keeps it only where the zone is known to be UTC or is an offset. An order
 * of day and month that the digits leave open is no date: unresolved beats guessed.
 */
public final class Dates {
  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
  private static final String YEAR = "((?:1[6-9]|2[0-2])\\d\\d)(?!\\d)";
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final Pattern ISO =
      Pattern.compile(
          "(?<!\\d)((?:1[6-9]|2[0-2])\\d\\d-[01]\\d-[0-3]\\d)(?!\\d)"
              + "(?:[T ]((?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?)"
              + "\\s?(Z|[+-][01]\\d:?[0-5]\\d)?)?");
  private static final Pattern DAY_FIRST =
      words("(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th)?[ .-](?:of )?" + MONTH + ",?[ -]" + YEAR);
  private static final Pattern MONTH_FIRST =
      words("\\b" + MONTH + " ([0-3]?\\d)(?:st|nd|rd|th)?,? " + YEAR);
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)([0-3]?\\d)([./])([0-3]?\\d)\\2" + YEAR);
  private static final Pattern UTC_TIME =
      words("(?<![\\d:])([01]?\\d|2[0-3])[:.]([0-5]\\d) ?(?:gmt|utc)\\b");

  private Dates() {}

  /** The first date in {@code line} in ISO 8601, or null. */
  public static @Nullable String find(String line) {
    if (!mayHoldYear(line)) {
      return null;
    }
    String date = findIso(line);
    if (date != null) {
      return date;
    }
    LocalDate day = findDay(line);
    if (day == null) {
      return null;
    }
    Matcher time = UTC_TIME.matcher(line);
    return time.find()
        ? day
            + (time.group(1).length() < 2 ? "T0" : "T")
            + time.group(1)
            + ":"
            + time.group(2)
            + "Z"
        : day.toString();
  }

  /** Whether four digits stand side by side; few lines get further, and patterns are slow. */
  private static boolean mayHoldYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      char c = line.charAt(i);
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    }
    return digits == 4;
  }

  private static @Nullable String findIso(String line) {
    Matcher iso = ISO.matcher(line);
    if (!iso.find()) {
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(iso.group(1));
      return iso.group(3) == null ? day.toString() : day + "T" + iso.group(2) + iso.group(3);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable LocalDate findDay(String line) {
    Matcher matcher = DAY_FIRST.matcher(line);
    if (matcher.find()) {
      return date(matcher.group(3), month(matcher.group(2)), matcher.group(1));
    }
    matcher = MONTH_FIRST.matcher(line);
    if (matcher.find()) {
      return date(matcher.group(3), month(matcher.group(1)), matcher.group(2));
    }
    matcher = DIGITS.matcher(line);
    if (!matcher.find()) {
      return null;
    }
    int first = Integer.parseInt(matcher.group(1));
    int second = Integer.parseInt(matcher.group(3));
    boolean dayFirst = matcher.group(2).equals(".") || first > 12 || first == second;
    if (!dayFirst && second <= 12) {
      return null;
    }
    return dayFirst
        ? date(matcher.group(4), second, matcher.group(1))
        : date(matcher.group(4), first, matcher.group(3));
  }

  private static int month(String name) {
    return 1 + MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
  }

  private static @Nullable LocalDate date(String year, int month, String day) {
    try {
      return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
