package dev.quoth.ledger.utterances;

import dev.quoth.likeness.Shingles;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The numbers by which a wording finds others that are like it, without looking at all: of each run
 * of {@value #WINDOW} shingles of {@value #SHINGLE} words the least in a random order (winnowing:
 * Schleimer, Wilkerson and Aiken 2003); all of them of a wording of few words, in which one that is
 * changed touches most.
 *
 * <p>Wordings with a run of five words in common always meet, however much else one of them has: a
 * short quote in a long one. MinHash of the whole in eight orders, beside these, lets no more than
 * 6 in 1,000 more pairs meet, and doubles what has to be kept.
 */
public final class Fingerprints {
  static final int SHINGLE = 3;
  static final int WINDOW = 3;

  /** Of so many shingles none is left out. */
  private static final int FEW = 8;

  private Fingerprints() {}

  /** The fingerprints of a wording, distinct, eight for twenty words; none if it has no words. */
  public static long[] of(Wording wording) {
    long[] shingles = Shingles.of(wording.hashes(), SHINGLE);
    if (shingles.length <= FEW) {
      return LongStream.of(shingles).distinct().toArray();
    }
    return LongStream.rangeClosed(0, shingles.length - WINDOW)
        .map(i -> least(shingles, (int) i))
        .distinct()
        .toArray();
  }

  private static long least(long[] shingles, int from) {
    return Arrays.stream(shingles, from, from + WINDOW).min().orElseThrow();
  }
}
