package dev.quoth.ledger.utterances;

import dev.quoth.likeness.Shingles;
import dev.quoth.likeness.Signature;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The numbers by which a wording finds others that are like it, without looking at all.
 *
 * <p>Both kinds are least ones of sets of shingles of {@value #SHINGLE} words:
 *
 * <ul>
 *   <li>of the whole, in each of {@value #ORDERS} random orders: MinHash (Broder, "On the
 *       resemblance and containment of documents", 1997) in bands of one row. Two wordings of
 *       resemblance J meet with probability 1 - (1 - J)^{@value #ORDERS}: 94 of 100 at 0.3.
 *   <li>of each run of {@value #WINDOW} shingles, in one order: winnowing (Schleimer, Wilkerson and
 *       Aiken 2003). Wordings with a run of five words in common always meet, however much else one
 *       of them has, which resemblance alone would miss: a short quote in a long one.
 * </ul>
 */
final class Fingerprints {
  static final int SHINGLE = 3;
  static final int WINDOW = 3;
  static final int ORDERS = 8;

  private Fingerprints() {}

  /** The fingerprints of a wording, distinct; none if it has no words. */
  static long[] of(Wording wording) {
    long[] hashes = wording.hashes();
    if (hashes.length == 0) {
      return hashes;
    }
    return LongStream.concat(ofWhole(hashes), ofParts(hashes)).distinct().toArray();
  }

  private static LongStream ofWhole(long[] hashes) {
    Signature signature = Signature.of(Shingles.setOf(hashes, SHINGLE));
    return LongStream.range(0, ORDERS)
        .map(i -> Shingles.mixed(Shingles.mixed(i + 1) + signature.least((int) i)));
  }

  private static LongStream ofParts(long[] hashes) {
    long[] shingles = Shingles.of(hashes, SHINGLE);
    int windows = Math.max(1, shingles.length - WINDOW + 1);
    return LongStream.range(0, windows)
        .map(
            i ->
                Arrays.stream(shingles, (int) i, Math.min((int) i + WINDOW, shingles.length))
                    .min()
                    .orElseThrow());
  }
}
