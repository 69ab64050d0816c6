package dev.quoth;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What an article tells of how something was said.
 *
 * @param polarity whether the speaker stands by it
 * @param said when; null where the article does not tell
 * @param venue to whom, in what or where; null where the article does not tell
 * @param addressee the words for the person or people it was said to; null where none are named
 */
public record Circumstances(
    Polarity polarity, @Nullable Said said, @Nullable Venue venue, @Nullable Span addressee) {
  /** Nothing is told. */
  public static final Circumstances UNTOLD = new Circumstances(Polarity.AFFIRMS, null, null, null);

  public Circumstances {
    requireNonNull(polarity, "polarity is null");
  }
}
