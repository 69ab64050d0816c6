package dev.quoth.reader.web.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates of feeds to ISO 8601: those of mail (RFC 822 and its successors, with two-digit years and
 * names of zones) and those of ISO 8601, as loosely as feeds write them.
 *
 * <p>A time without a zone that we know is left out: it could be half a day off.
 */
final class FeedDates {
  private static final String TIME =
      "(\\d{1,2}:\\d\\d(?::\\d\\d)?)(?:[.,]\\d+)?\\s*([A-Z]{1,5}|[+-]\\d\\d:?\\d\\d)?";
  private static final Pattern ISO =
      Pattern.compile(
          "(\\d{4})-?(\\d\\d)-?(\\d\\d)(?:[T\\s]+" + TIME + ")?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:[a-z]+\\.?,?\\s+)?(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?,?[\\s-]+(\\d{4}|\\d\\d)(?:,?\\s+"
              + TIME
              + ")?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** Hours from Greenwich; those of RFC 822 and of Central Europe. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("z", 0),
          Map.entry("ut", 0),
          Map.entry("utc", 0),
          Map.entry("gmt", 0),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cst", -6),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("cet", 1),
          Map.entry("cest", 2));

  private FeedDates() {}

  /** The date or date-time in ISO 8601; null if it is none. */
  static @Nullable String iso(@Nullable String written) {
    if (written == null || written.length() > 100) {
      return null;
    }
    String value = written.strip();
    Matcher iso = ISO.matcher(value);
    Matcher mail = MAIL.matcher(value);
    try {
      if (iso.matches()) {
        LocalDate day = LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3));
        return dateTime(day, iso.group(4), iso.group(5));
      }
      if (mail.matches()) {
        int month = 1 + MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT));
        LocalDate day = LocalDate.of(year(mail.group(3)), month, number(mail, 1));
        return dateTime(day, mail.group(4), mail.group(5));
      }
    } catch (DateTimeException e) {
      return null; // the 31st of February
    }
    return null;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  /** RFC 2822, section 4.3. */
  private static int year(String written) {
    int year = Integer.parseInt(written);
    return written.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  private static String dateTime(LocalDate day, @Nullable String time, @Nullable String zone) {
    ZoneOffset offset = offset(zone);
    if (time == null || offset == null) {
      return day.toString();
    }
    LocalTime of = LocalTime.parse(time.indexOf(':') < 2 ? "0" + time : time);
    return OffsetDateTime.of(day, of, offset).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  private static @Nullable ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return null;
    }
    if (zone.startsWith("+") || zone.startsWith("-")) {
      return ZoneOffset.of(zone);
    }
    Integer hours = ZONES.get(zone.toLowerCase(Locale.ROOT));
    return hours == null ? null : ZoneOffset.ofHours(hours);
  }
}
