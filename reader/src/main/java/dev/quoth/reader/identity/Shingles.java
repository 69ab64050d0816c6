package dev.quoth.reader.identity;

import java.util.Arrays;

/** The set of all runs of four words of a text, each as a 64-bit hash. */
final class Shingles {
  /** Words in a shingle: long enough that set phrases are seldom one, short enough for edits. */
  static final int LENGTH = 4;

  private Shingles() {}

  /**
   * The distinct shingles, in any order. A text of fewer words than a shingle has is one shingle; a
   * text without words has none.
   */
  static long[] of(long[] words) {
    if (words.length == 0) {
      return words;
    }
    int count = Math.max(1, words.length - LENGTH + 1);
    long[] shingles = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + LENGTH, words.length); j++) {
        hash = mixed(hash + words[j]);
      }
      shingles[i] = hash;
    }
    return distinct(shingles);
  }

  private static long[] distinct(long[] shingles) {
    Arrays.sort(shingles);
    int n = 0;
    for (int i = 0; i < shingles.length; i++) {
      if (i == 0 || shingles[i] != shingles[i - 1]) {
        shingles[n++] = shingles[i];
      }
    }
    return n == shingles.length ? shingles : Arrays.copyOf(shingles, n);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every bit hangs on every bit. */
  static long mixed(long z) {
    z += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
