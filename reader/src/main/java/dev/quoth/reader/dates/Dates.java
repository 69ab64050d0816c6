package dev.quoth.reader.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as texts show them, as pages declare them and as addresses hold them; writes them in
 * ISO 8601.
 *
 * <p>A zone is kept where one is given that is known; none is ever supplied. An order of day and
 * month that nothing decides is no date: unresolved beats guessed.
 */
public final class Dates {
  /** What comes first where a date is written 03/04/2031. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    /** English where the United States' way of writing dates is followed. */
    private static final Set<String> AMERICAN = Set.of("US", "PH");

    /** English where it may be the one or the other, or year first. */
    private static final Set<String> MIXED = Set.of("", "CA");

    /**
     * The order that readers of a language expect.
     *
     * @param tag BCP 47, null for not known
     */
    public static Order of(@Nullable String tag) {
      if (tag == null) {
        return UNKNOWN;
      }
      Locale locale = Locale.forLanguageTag(tag);
      if (locale.getLanguage().isEmpty()) {
        return UNKNOWN;
      }
      if (!locale.getLanguage().equals("en")) {
        return DAY_FIRST;
      }
      String country = locale.getCountry();
      return AMERICAN.contains(country)
          ? MONTH_FIRST
          : MIXED.contains(country) ? UNKNOWN : DAY_FIRST;
    }
  }

  /** A declared date is never longer, in UTF-16 chars. */
  private static final int MAX_DECLARED = 100;

  private static final String YEAR = "((?:1[6-9]|2[0-2])\\d\\d)(?!\\d)";
  private static final Pattern YEAR_FIRST =
      Pattern.compile(
          "(?<![\\d/.-])((?:1[6-9]|2[0-2])\\d\\d)([-/.])([01]?\\d)\\2([0-3]?\\d)(?![\\d/])");
  private static final Pattern DAY_FIRST =
      words(
          "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|º|°)?[ .-] ?(?:of |de |di )?"
              + "(\\p{L}{3,10})\\.?,?[ -](?:de |del |di )?"
              + YEAR);
  private static final Pattern MONTH_FIRST =
      words("(?<!\\p{L})(\\p{L}{3,10})\\.? ([0-3]?\\d)(?:st|nd|rd|th)?,? " + YEAR);
  private static final Pattern DIGITS =
      Pattern.compile("(?<!\\d)([0-3]?\\d)([./-])([0-3]?\\d)\\2" + YEAR);
  private static final Pattern BASIC =
      Pattern.compile("((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?:T.*|(\\d{4}(?:\\d\\d)?))?");

  private static final Pattern EPOCH = Pattern.compile("\\d{9,10}|\\d{12,13}");
  private static final Pattern IN_PATH =
      Pattern.compile(
          "/((?:19|20)\\d\\d)([/-])(?:([01]?\\d)|([a-z]{3,9}))\\2([0-3]?\\d)(?=[/_.-]|$)");
  private static final Pattern IN_PATH_BASIC =
      Pattern.compile("/((?:19|20)\\d\\d)([01]\\d)([0-3]\\d)(?=[/_.-]|$)");

  private Dates() {}

  /**
   * The first full date in a line that is shown, or null. It has a time only where an offset is
   * given with it.
   */
  public static @Nullable String find(String line) {
    return find(line, Order.UNKNOWN);
  }

  /** As {@link #find(String)}, of a page whose order of day and month is known. */
  public static @Nullable String find(String line, Order order) {
    if (!mayHoldYear(line)) {
      return null;
    }
    LocalDate day = day(line, order);
    if (day == null) {
      return null;
    }
    Clock clock = Clock.find(line);
    return clock == null || clock.offset() == null ? day.toString() : clock.on(day);
  }

  /** Whether four digits stand side by side: few lines get further, and patterns are slow. */
  private static boolean mayHoldYear(String line) {
    int digits = 0;
    for (int i = 0; i < line.length() && digits < 4; i++) {
      char c = line.charAt(i);
      digits = Character.isDigit(c) ? digits + 1 : 0;
    }
    return digits == 4;
  }

  /**
   * A date that data declare, or null: ISO 8601 and what is near it, RFC 822, seconds or
   * milliseconds of the epoch, or a date as texts show it. It has a time where one is given, and an
   * offset where that is given.
   */
  public static @Nullable String parse(String declared, Order order) {
    String value = declared.strip();
    if (value.isEmpty() || value.length() > MAX_DECLARED) {
      return null;
    }
    Matcher basic = BASIC.matcher(value);
    boolean digits = basic.matches();
    LocalDate day =
        digits ? date(basic.group(1), number(basic.group(2)), basic.group(3)) : day(value, order);
    if (day == null) {
      return EPOCH.matcher(value).matches() ? ofEpoch(value) : null;
    }
    String time = digits ? basic.group(4) : null;
    Clock clock = Clock.find(time == null ? value : "0T" + time);
    return clock == null ? day.toString() : clock.on(day);
  }

  /** The date in the path of an address, such as {@code /2031/02/16/}, or null. */
  public static @Nullable String inPath(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    Matcher matcher = IN_PATH.matcher(lower);
    LocalDate day = null;
    if (matcher.find()) {
      String name = matcher.group(4);
      int month = name == null ? number(matcher.group(3)) : Months.number(name);
      day = date(matcher.group(1), month, matcher.group(5));
    } else {
      Matcher basic = IN_PATH_BASIC.matcher(lower);
      if (basic.find()) {
        day = date(basic.group(1), number(basic.group(2)), basic.group(3));
      }
    }
    return day == null ? null : day.toString();
  }

  private static @Nullable LocalDate day(String line, Order order) {
    Matcher matcher = YEAR_FIRST.matcher(line);
    if (matcher.find()) {
      return date(matcher.group(1), number(matcher.group(3)), matcher.group(4));
    }
    matcher = DAY_FIRST.matcher(line);
    while (matcher.find()) {
      int month = Months.number(matcher.group(2));
      if (month > 0) {
        return date(matcher.group(3), month, matcher.group(1));
      }
    }
    matcher = MONTH_FIRST.matcher(line);
    while (matcher.find()) {
      int month = Months.number(matcher.group(1));
      if (month > 0) {
        return date(matcher.group(3), month, matcher.group(2));
      }
    }
    matcher = DIGITS.matcher(line);
    return matcher.find() ? ofDigits(matcher, order) : null;
  }

  private static @Nullable LocalDate ofDigits(Matcher digits, Order order) {
    int first = number(digits.group(1));
    int second = number(digits.group(3));
    boolean dayFirst =
        digits.group(2).equals(".")
            || first > 12
            || first == second
            || (order == Order.DAY_FIRST && second <= 12);
    if (!dayFirst && second <= 12 && order != Order.MONTH_FIRST) {
      return null;
    }
    return dayFirst
        ? date(digits.group(4), second, digits.group(1))
        : date(digits.group(4), first, digits.group(3));
  }

  private static @Nullable String ofEpoch(String digits) {
    long value = Long.parseLong(digits);
    Instant instant =
        digits.length() > 10 ? Instant.ofEpochMilli(value) : Instant.ofEpochSecond(value);
    return instant.atOffset(ZoneOffset.UTC).toString();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }

  private static @Nullable LocalDate date(String year, int month, String day) {
    try {
      return LocalDate.of(number(year), month, number(day));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Pattern words(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
