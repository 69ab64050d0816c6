package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import dev.quoth.Block.Kind;
import dev.quoth.Span;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a source, what it was taken for, and why.
 *
 * @param kind what it was taken for
 * @param text its words, not blank
 * @param span where it stands in the article's text; null if it was left out
 * @param why what decided, in a few words
 */
public record Passage(Kind kind, String text, @Nullable Span span, String why) {
  public Passage {
    requireNonNull(kind, "kind is null");
    requireNonNull(text, "text is null");
    requireNonNull(why, "why is null");
  }

  /** Whether the article's text holds the passage. */
  public boolean kept() {
    return span != null;
  }
}
