package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something was said, as the article tells.
 *
 * @param from first day that it may have been; null where the words cannot be placed in the
 *     calendar
 * @param to last day that it may have been; null if and only if {@code from} is
 * @param words the words that tell it
 * @param span where they stand
 */
public record Said(@Nullable LocalDate from, @Nullable LocalDate to, String words, Span span) {

  /**
   * @throws IllegalArgumentException if the range is upside down or half open
   */
  public Said {
    requireNonNull(words, "words is null");
    requireNonNull(span, "span is null");
    if ((from == null) != (to == null) || (from != null && to != null && from.isAfter(to))) {
      throw new IllegalArgumentException("not a range of days: " + from + " to " + to);
    }
  }
}
