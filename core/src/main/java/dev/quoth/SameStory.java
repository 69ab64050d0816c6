package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * That an article tells the story of one read before: the same words at another address, or a
 * version of it.
 *
 * @param id the earlier article's {@link Article#id()}
 * @param source the earlier article's {@link Article#source()}
 * @param by what shows it
 * @param similarity estimated share of their word shingles that both have, 0 to 1; 1 for the same
 *     text
 */
public record SameStory(String id, @Nullable String source, By by, double similarity) {

  /**
   * @throws IllegalArgumentException if the similarity is not from 0 to 1
   */
  public SameStory {
    requireNonNull(id, "id is null");
    requireNonNull(by, "by is null");
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity is not from 0 to 1: " + similarity);
    }
  }

  /** What shows that two articles tell one story. */
  public enum By {
    /** Their texts are the same, letter by letter. */
    TEXT,
    /** They name the same canonical address. */
    URL,
    /** Their texts have most of their words in common. */
    SIMILARITY;

    /** The name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
