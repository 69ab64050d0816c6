package dev.quoth.reader.identity;

import dev.quoth.likeness.Shingles;
import dev.quoth.likeness.Signature;
import java.util.BitSet;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds, among the last so many signatures, those likely to be similar to one, without looking at
 * the others: locality-sensitive hashing by bands (Indyk and Motwani 1998; Leskovec, Rajaraman and
 * Ullman, "Mining of Massive Datasets", 3.4).
 *
 * <p>The first 126 places of a signature are cut into {@value #BANDS} bands of {@value #ROWS}. Two
 * signatures meet if they agree in all places of a band, which those of sets of similarity J do
 * with probability 1 - (1 - J^3)^42:
 *
 * <pre>
 * J     0.05    0.1    0.2   0.3   0.35  0.4   0.5     0.6
 * meet  0.5 %   4 %    29 %  68 %  84 %  94 %  99.6 %  99.998 %
 * </pre>
 *
 * <p>The bands are set to miss few at 0.5, not to be steepest there: a meeting in vain costs a
 * comparison of 128 numbers, and one that is missed stays missed.
 *
 * <p>Each signature has a slot; slots are filled in turn, and again from the first when all are
 * full. For each band of a slot is held which slot was before it in the same bucket, so that
 * nothing need be removed: a chain leads to ever older slots, and ends where it leads to a newer
 * one, which has been filled again. Takes 168 bytes a signature beside the signature's own, and
 * from the start up to 184 bytes for each slot: 2 MB at 20,000.
 */
final class Bands {
  static final int BANDS = 42;
  static final int ROWS = 3;
  static final int LONGEST = 100;
  private static final int MAX_BUCKETS = 1 << 22;

  private final @Nullable Signature[] signatures;

  /** By slot and band: the slot before it in the same bucket, plus one; 0 for none. */
  private final int[][] before;

  /** The last slot of each bucket, plus one; 0 for none. */
  private final int[] buckets;

  private int last;

  Bands(int slots) {
    signatures = new Signature[slots];
    before = new int[slots][];
    buckets = new int[(int) Long.highestOneBit(Math.min(MAX_BUCKETS, (long) slots * BANDS))];
  }

  /**
   * Fills the next slot, which follows the one filled last.
   *
   * @param signature null for one that no other shall meet
   */
  void fill(int slot, @Nullable Signature signature) {
    last = slot;
    signatures[slot] = signature;
    if (signature == null) {
      return;
    }
    int[] chain = new int[BANDS];
    for (int band = 0; band < BANDS; band++) {
      int bucket = bucket(signature, band);
      chain[band] = buckets[bucket];
      buckets[bucket] = slot + 1;
    }
    before[slot] = chain;
  }

  /**
   * Shows the signatures that agree with this one in a band, each once, with its slot. Of a bucket
   * only the last {@value #LONGEST} are looked at: where thousands of texts are made from one
   * template, older ones would add time and nothing else.
   */
  void meet(Signature signature, ObjIntConsumer<Signature> visitor) {
    BitSet met = new BitSet();
    for (int band = 0; band < BANDS; band++) {
      int age = -1;
      int looks = 0;
      int slot = buckets[bucket(signature, band)] - 1;
      while (slot >= 0 && age(slot) > age && looks++ < LONGEST) {
        Signature other = signatures[slot];
        if (other == null) {
          break;
        }
        if (!met.get(slot) && agree(signature, other, band)) {
          met.set(slot);
          visitor.accept(other, slot);
        }
        age = age(slot);
        slot = before[slot][band] - 1;
      }
    }
  }

  /** How many slots have been filled since this one. */
  private int age(int slot) {
    return Math.floorMod(last - slot, signatures.length);
  }

  private static boolean agree(Signature one, Signature other, int band) {
    for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
      if (one.least(row) != other.least(row)) {
        return false;
      }
    }
    return true;
  }

  private int bucket(Signature signature, int band) {
    long hash = band;
    for (int row = band * ROWS; row < (band + 1) * ROWS; row++) {
      hash = Shingles.mixed(hash + signature.least(row));
    }
    return (int) hash & (buckets.length - 1);
  }
}
