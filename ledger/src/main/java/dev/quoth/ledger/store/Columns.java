package dev.quoth.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Values as columns have them, in both databases alike. */
final class Columns {
  private static final int DAY = "2022-02-16".length();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Columns() {}

  /** The text without NUL, which PostgreSQL cannot keep. */
  static String text(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }

  /** The text without NUL; null where it is. */
  static @Nullable String orNull(@Nullable String text) {
    return text == null ? null : text(text);
  }

  /** Times that sort as texts: UTC, always in milliseconds. */
  static String time(Instant time) {
    return TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
  }

  /** The day of a date or date-time as its source counts days; null where it is none. */
  static @Nullable String day(@Nullable String published) {
    if (published == null || published.length() < DAY) {
      return null;
    }
    try {
      return LocalDate.parse(published.substring(0, DAY)).toString();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static int flag(boolean value) {
    return value ? 1 : 0;
  }
}
