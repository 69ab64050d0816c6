package dev.quoth.ledger.exchange;

import dev.quoth.CodePoints;
import java.util.Arrays;

/**
 * A text whose lines all end in a line feed, for programs that would make it so themselves and then
 * count otherwise, and where its characters come to stand.
 */
final class LineFeeds {
  private final String text;
  private final CodePoints codePoints;

  /** UTF-16 offset in the old text of each carriage return left out, ascending. */
  private final int[] leftOut;

  private LineFeeds(String text, CodePoints codePoints, int[] leftOut) {
    this.text = text;
    this.codePoints = codePoints;
    this.leftOut = leftOut;
  }

  static LineFeeds of(String old) {
    StringBuilder text = new StringBuilder(old.length());
    int[] leftOut = new int[8];
    int n = 0;
    for (int i = 0; i < old.length(); i++) {
      char c = old.charAt(i);
      if (c == '\r' && i + 1 < old.length() && old.charAt(i + 1) == '\n') {
        leftOut = n < leftOut.length ? leftOut : Arrays.copyOf(leftOut, 2 * n);
        leftOut[n++] = i;
      } else {
        text.append(c == '\r' ? '\n' : c);
      }
    }
    return new LineFeeds(text.toString(), CodePoints.of(old), Arrays.copyOf(leftOut, n));
  }

  String text() {
    return text;
  }

  /** The UTF-16 offset in the new text of what stood at this one of the old. */
  int utf16(int utf16) {
    return utf16 - leftOutBefore(utf16);
  }

  /** The code points of the new text before what stood at this UTF-16 offset of the old. */
  int codePoint(int utf16) {
    return codePoints.fromUtf16(utf16) - leftOutBefore(utf16);
  }

  private int leftOutBefore(int utf16) {
    int at = Arrays.binarySearch(leftOut, utf16);
    return at >= 0 ? at : -at - 1;
  }
}
