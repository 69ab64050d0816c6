package dev.quoth.serve.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time for people and for programs.
 *
 * @param iso for programs; empty where it is none
 * @param shown for people
 */
public record Moment(String iso, String shown) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);
  private static final int DAY_CHARS = 10;

  /** A date or date-time as an article gives it, which may be none; null where none is known. */
  public static @Nullable Moment of(@Nullable String iso) {
    if (iso == null) {
      return null;
    }
    try {
      return iso.length() == DAY_CHARS
          ? new Moment(iso, DAY.format(LocalDate.parse(iso)))
          : new Moment(iso, MINUTE.format(OffsetDateTime.parse(iso)));
    } catch (DateTimeException e) {
      return day(iso);
    }
  }

  /** The day of what has no zone. */
  private static Moment day(String iso) {
    try {
      String day = iso.substring(0, Math.min(DAY_CHARS, iso.length()));
      return new Moment(day, DAY.format(LocalDate.parse(day)));
    } catch (DateTimeException e) {
      return new Moment("", iso);
    }
  }

  /** An instant in the time of this machine. */
  public static Moment of(Instant instant) {
    return new Moment(instant.toString(), MINUTE.format(instant.atZone(ZoneId.systemDefault())));
  }
}
