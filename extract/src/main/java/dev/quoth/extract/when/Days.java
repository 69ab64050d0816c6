package dev.quoth.extract.when;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * First and last day that something may have been; both null where the calendar cannot tell.
 *
 * @param from first day
 * @param to last day
 */
record Days(@Nullable LocalDate from, @Nullable LocalDate to) {
  static final Days UNKNOWN = new Days(null, null);

  static Days of(LocalDate from, LocalDate to) {
    return new Days(from, to);
  }
}
