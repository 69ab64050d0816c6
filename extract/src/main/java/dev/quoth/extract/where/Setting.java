package dev.quoth.extract.where;

import dev.quoth.Span;
import dev.quoth.Venue;
import org.jspecify.annotations.Nullable;

/**
 * In what or where something was said, and to whom.
 *
 * @param venue null where the text does not tell
 * @param addressee the words for the person or people it was said to; null where the text names
 *     none
 */
public record Setting(@Nullable Venue venue, @Nullable Span addressee) {
  static final Setting UNKNOWN = new Setting(null, null);
}
