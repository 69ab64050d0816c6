package dev.quoth.lab.evaluate;

import java.util.BitSet;

/** Overlap of word sets. */
final class Sets {
  private Sets() {}

  /** Number of members of both sets. */
  static int common(BitSet a, BitSet b) {
    int n = 0;
    for (int i = a.nextSetBit(0); i >= 0; i = a.nextSetBit(i + 1)) {
      if (b.get(i)) {
        n++;
      }
    }
    return n;
  }

  /** Share of the members of either set that are in both; 0 for two empty sets. */
  static double jaccard(BitSet a, BitSet b) {
    int common = common(a, b);
    int either = a.cardinality() + b.cardinality() - common;
    return either == 0 ? 0 : (double) common / either;
  }
}
