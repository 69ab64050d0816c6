package dev.quoth.ledger.utterances;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The order in which statements were published. */
final class Published {
  /** By moment; a day without a time counts as its end, since it might be any. */
  static final Comparator<NewStatement> FIRST_FIRST =
      Comparator.comparing((NewStatement s) -> moment(s.published()))
          .thenComparing(NewStatement::id);

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
