package dev.quoth.debate.picture;

import dev.quoth.networks.Period;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stretches of time in words. */
public final class Stretches {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  private Stretches() {}

  /** From which day to which; empty where there is none, or an end is open. */
  public static String words(@Nullable Period period) {
    if (period == null || period.from() == null || period.until() == null) {
      return "";
    }
    LocalDate from = period.from().toLocalDate();
    LocalDate to = period.until().minusNanos(1).toLocalDate();
    return from.equals(to) ? DAY.format(from) : DAY.format(from) + " to " + DAY.format(to);
  }
}
