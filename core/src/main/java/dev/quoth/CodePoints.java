package dev.quoth;

import java.util.Arrays;

/**
 * Converts UTF-16 offsets of one text to Unicode code points and back.
 *
 * <p>Costs four bytes for each supplementary character of the text, none for the others.
 */
public final class CodePoints {
  /** UTF-16 offset of each high surrogate that starts a supplementary character, ascending. */
  private final int[] pairs;

  private CodePoints(int[] pairs) {
    this.pairs = pairs;
  }

  /** The conversion for {@code text}. */
  public static CodePoints of(String text) {
    int[] pairs = new int[8];
    int n = 0;
    for (int i = 0; i + 1 < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        if (n == pairs.length) {
          pairs = Arrays.copyOf(pairs, 2 * n);
        }
        pairs[n++] = i++;
      }
    }
    return new CodePoints(Arrays.copyOf(pairs, n));
  }

  /** Number of code points before UTF-16 offset {@code utf16}. */
  public int fromUtf16(int utf16) {
    int at = Arrays.binarySearch(pairs, utf16);
    return utf16 - (at >= 0 ? at : -at - 1);
  }

  /** UTF-16 offset of the code point with index {@code codePoint}. */
  public int toUtf16(int codePoint) {
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < codePoint) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return codePoint + low;
  }
}
