package dev.quoth.likeness;

import java.util.Arrays;

/** Shingles: runs of so many words of a text, each as a 64-bit hash. */
public final class Shingles {
  private Shingles() {}

  /**
   * The distinct shingles, in any order.
   *
   * @param words hashes of the text's words
   * @param length words in a shingle
   */
  public static long[] setOf(long[] words, int length) {
    return distinct(of(words, length));
  }

  /**
   * The shingles in the order of the text. A text of fewer words than a shingle has is one shingle;
   * a text without words has none.
   *
   * @param words hashes of the text's words
   * @param length words in a shingle
   * @throws IllegalArgumentException if the length is less than 1
   */
  public static long[] of(long[] words, int length) {
    if (length < 1) {
      throw new IllegalArgumentException("a shingle has a word or more, not " + length);
    }
    if (words.length == 0) {
      return new long[0];
    }
    int count = Math.max(1, words.length - length + 1);
    long[] shingles = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 0;
      for (int j = i; j < Math.min(i + length, words.length); j++) {
        hash = mixed(hash + words[j]);
      }
      shingles[i] = hash;
    }
    return shingles;
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
  public static long mixed(long z) {
    z += 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
