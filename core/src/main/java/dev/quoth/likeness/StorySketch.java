package dev.quoth.likeness;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.OptionalDouble;

/**
 * What is kept of an article's story to know it when it is told again.
 *
 * <p>Two articles tell the same story if their texts, without furniture, share so many runs of four
 * words that their similarity J, of what both have what is common, is {@value #SIMILAR} or more; or
 * if it is {@value #SIMILAR_PART} or more and {@value #CONTAINED} of the shorter one stands in the
 * longer: an agency's report cut to half. Case and punctuation make no difference. A text of fewer
 * than {@value #FEWEST_WORDS} words is not compared. J is estimated, with a standard error of 0.044
 * at most.
 *
 * @param words number of words of the story
 * @param signature of its shingles
 */
public record StorySketch(int words, Signature signature) {
  public static final double SIMILAR = 0.5;
  public static final double SIMILAR_PART = 0.35;
  public static final double CONTAINED = 0.8;
  public static final int FEWEST_WORDS = 30;

  /** Words in a shingle: long enough that set phrases are seldom one, short enough for edits. */
  private static final int SHINGLE = 4;

  public StorySketch {
    requireNonNull(signature, "signature is null");
  }

  /** The sketch of an article. */
  public static StorySketch of(Article article) {
    long[] words = Words.of(article);
    return new StorySketch(words.length, Signature.of(Shingles.setOf(words, SHINGLE)));
  }

  /** Whether there are enough words to be compared. */
  public boolean isComparable() {
    return words >= FEWEST_WORDS;
  }

  /** How similar another story is, if it is the same. */
  public OptionalDouble again(StorySketch other) {
    return isComparable() && other.isComparable()
        ? again(signature, other.signature)
        : OptionalDouble.empty();
  }

  /** How similar another story is, if it is the same; for texts that have enough words. */
  public static OptionalDouble again(Signature one, Signature other) {
    double found = one.similarity(other);
    boolean same =
        found >= SIMILAR || (found >= SIMILAR_PART && one.containment(other, found) >= CONTAINED);
    return same ? OptionalDouble.of(found) : OptionalDouble.empty();
  }
}
