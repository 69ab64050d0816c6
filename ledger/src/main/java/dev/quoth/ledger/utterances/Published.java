package dev.quoth.ledger.utterances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order in which statements appeared. */
final class Published {
  /**
   * By moment of publication, then in the order of adding; a day without a time counts as its end,
   * since it might be any, and no day as after all others.
   */
  static final Comparator<Report> FIRST_FIRST =
      Comparator.comparing((Report report) -> moment(report.published()))
          .thenComparing(Report::key);

  private Published() {}

  private static Instant moment(@Nullable String published) {
    LocalDate day = TimeCheck.day(published);
    if (published == null || day == null) {
      return Instant.MAX;
    }
    try {
      return OffsetDateTime.parse(published).toInstant();
    } catch (DateTimeParseException e) {
      return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
  }
}
