package dev.quoth.reader.source;

import dev.quoth.reader.dates.Dates;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of data sets as metadata want them; null where they are none such. */
final class Values {
  private static final int MAX_DATE = 100;
  private static final Pattern URL = Pattern.compile("(?i)https?://[^\\s/]\\S*");
  private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?");
  private static final Pattern MILLIS = Pattern.compile("\\d{12,13}");

  /** {@code 20310216T093000Z}, {@code 20310216}: as NITF writes dates. */
  private static final Pattern BASIC =
      Pattern.compile(
          "(\\d{4})([01]\\d)([0-3]\\d)(?:T([0-2]\\d)([0-5]\\d)([0-5]\\d)?(Z|[+-]\\d\\d:?\\d\\d)?)?");

  private static final Pattern ISO_TIME =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d\\S*?)\\s?(Z|[+-]\\d\\d:?\\d\\d)");

  private static final Pattern COLONLESS = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{Alpha}{3,9},\\s*");
  private static final Pattern COMMENT = Pattern.compile("\\s*\\([^()]*\\)\\s*$");
  private static final Pattern ZONE_NAME = Pattern.compile("\\s([A-Z]{2,4})$");

  /** The zones that RFC 5322 lists as obsolete, and old mail uses. */
  private static final Map<String, String> ZONES =
      Map.of(
          "UT", "GMT", "UTC", "GMT", "EST", "-0500", "EDT", "-0400", "CST", "-0600", "CDT", "-0500",
          "MST", "-0700", "MDT", "-0600", "PST", "-0800", "PDT", "-0700");

  private Values() {}

  /** A web address, absolute. */
  static @Nullable String url(String value) {
    String url = value.strip();
    return URL.matcher(url).matches() ? url : null;
  }

  /** On one line, well-formed. */
  static @Nullable String line(String value) {
    String line = value.strip().replaceAll("\\s+", " ");
    return line.isEmpty() ? null : line;
  }

  /** A BCP 47 tag. */
  static @Nullable String language(String value) {
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(value.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      int primary = tag.indexOf('-') < 0 ? tag.length() : tag.indexOf('-');
      return tag.equals("und") || primary > 3 ? null : tag;
    } catch (IllformedLocaleException e) {
      return null; // such as "English, mostly"
    }
  }

  /** A date or date-time in ISO 8601, from any of the ways in which data sets write them. */
  static @Nullable String date(String value) {
    String date = value.strip();
    if (date.isEmpty() || date.length() > MAX_DATE) {
      return null;
    }
    String known = number(date);
    known = known == null ? basic(date) : known;
    known = known == null ? isoTime(date) : known;
    known = known == null ? mailDate(date) : known;
    return known == null ? Dates.find(date) : known;
  }

  private static @Nullable String number(String date) {
    Matcher seconds = SECONDS.matcher(date);
    if (seconds.matches()) {
      return Instant.ofEpochSecond(Long.parseLong(seconds.group(1))).toString();
    }
    return MILLIS.matcher(date).matches()
        ? Instant.ofEpochMilli(Long.parseLong(date)).toString()
        : null;
  }

  private static @Nullable String basic(String date) {
    Matcher m = BASIC.matcher(date);
    if (!m.matches()) {
      return null;
    }
    String day = m.group(1) + "-" + m.group(2) + "-" + m.group(3);
    if (m.group(7) == null) {
      return day(day);
    }
    String seconds = m.group(6) == null ? "" : ":" + m.group(6);
    return offset(day + "T" + m.group(4) + ":" + m.group(5) + seconds + m.group(7));
  }

  private static @Nullable String day(String day) {
    try {
      return LocalDate.parse(day).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static @Nullable String isoTime(String date) {
    Matcher m = ISO_TIME.matcher(date);
    return m.matches() ? offset(m.group(1) + "T" + m.group(2) + m.group(3)) : null;
  }

  private static @Nullable String offset(String date) {
    try {
      return OffsetDateTime.parse(COLONLESS.matcher(date).replaceFirst("$1:$2")).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** As mail and HTTP write it, the day of the week not believed. */
  private static @Nullable String mailDate(String date) {
    String bare = COMMENT.matcher(WEEKDAY.matcher(date).replaceFirst("")).replaceFirst("");
    Matcher zone = ZONE_NAME.matcher(bare);
    if (zone.find()) {
      String name = zone.group(1);
      bare = bare.substring(0, zone.start(1)) + ZONES.getOrDefault(name, name);
    }
    try {
      return OffsetDateTime.parse(bare, DateTimeFormatter.RFC_1123_DATE_TIME).toString();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
