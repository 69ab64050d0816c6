package dev.quoth.reader.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time of day, with its offset where one is given that is known.
 *
 * <p>Abbreviations that mean different zones in different countries (IST, BST, CST, AST) are not
 * known.
 */
record Clock(LocalTime time, @Nullable ZoneOffset offset) {
  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<![\\d:.,/-])|(?<=\\d[Tt]))([01]?\\d|2[0-3])(?:[:.hH]([0-5]\\d))(?::([0-5]\\d)"
              + "(?:[.,](\\d{1,9}))?)?(?![\\d:]|[.,]\\d)(?:\\s?([ap])\\.?m\\b\\.?)?"
              + "(?:\\s?\\(?((?:GMT|UTC)?[+-][01]\\d:?[0-5]\\d|[+-][01]\\d(?![\\d:.])"
              + "|(?:GMT|UTC)[+-]\\d{1,2}(?![\\d:.])|(?:[A-Z][A-Za-z]{0,3}T|UTC|Z)(?![+-]\\d))"
              + "(?![A-Za-z\\d]))?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BASIC =
      Pattern.compile("(?<=\\d[Tt])([01]\\d|2[0-3])([0-5]\\d)([0-5]\\d)?(Z|[+-][01]\\d[0-5]\\d)?");

  private static final Map<String, String> ZONES =
      Map.ofEntries(
          Map.entry("Z", "Z"),
          Map.entry("UTC", "Z"),
          Map.entry("GMT", "Z"),
          Map.entry("WET", "Z"),
          Map.entry("WEST", "+01:00"),
          Map.entry("CET", "+01:00"),
          Map.entry("MEZ", "+01:00"),
          Map.entry("CEST", "+02:00"),
          Map.entry("MESZ", "+02:00"),
          Map.entry("EET", "+02:00"),
          Map.entry("EEST", "+03:00"),
          Map.entry("MSK", "+03:00"),
          Map.entry("JST", "+09:00"),
          Map.entry("AEST", "+10:00"),
          Map.entry("AEDT", "+11:00"),
          Map.entry("EST", "-05:00"),
          Map.entry("EDT", "-04:00"),
          Map.entry("MST", "-07:00"),
          Map.entry("MDT", "-06:00"),
          Map.entry("PST", "-08:00"),
          Map.entry("PDT", "-07:00"));

  /** The first time of day in {@code text}, null if there is none. */
  static @Nullable Clock find(String text) {
    Matcher matcher = TIME.matcher(text);
    if (matcher.find()) {
      return of(matcher);
    }
    Matcher basic = BASIC.matcher(text);
    return basic.find()
        ? new Clock(
            LocalTime.of(number(basic.group(1)), number(basic.group(2)), number(basic.group(3))),
            offset(basic.group(4)))
        : null;
  }

  private static @Nullable Clock of(Matcher matcher) {
    int hour = number(matcher.group(1));
    String half = matcher.group(5);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return null;
      }
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    String fraction = matcher.group(4);
    int nanos = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    LocalTime time = LocalTime.of(hour, number(matcher.group(2)), number(matcher.group(3)), nanos);
    return new Clock(time, offset(matcher.group(6)));
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    String name = zone.toUpperCase(Locale.ROOT);
    boolean prefixed = name.length() > 4 && (name.startsWith("GMT") || name.startsWith("UTC"));
    String digits = prefixed ? name.substring(3) : name;
    try {
      char first = digits.charAt(0);
      String id = first == '+' || first == '-' ? digits : ZONES.get(name);
      return id == null ? null : ZoneOffset.of(id);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The day with this time in ISO 8601. */
  String on(LocalDate day) {
    return offset == null
        ? day.atTime(time).toString()
        : day.atTime(time).atOffset(offset).toString();
  }
}
