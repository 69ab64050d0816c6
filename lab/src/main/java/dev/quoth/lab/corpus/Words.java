package dev.quoth.lab.corpus;

import dev.quoth.Span;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The words of a text, and the words that a span touches. Punctuation is never counted. */
public final class Words {
  private final int length;
  private final int[] starts;
  private final int[] ends;

  private Words(int length, int[] starts, int[] ends) {
    this.length = length;
    this.starts = starts;
    this.ends = ends;
  }

  /** Words are the longest stretches of letters, numbers and underscores. */
  public static Words in(String text) {
    int[] starts = new int[text.length() / 2 + 1];
    int[] ends = new int[starts.length];
    int count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      boolean word = Characters.isWord(codePoint);
      if (word && !inWord) {
        starts[count] = i;
      } else if (!word && inWord) {
        ends[count++] = i;
      }
      inWord = word;
      i += Character.charCount(codePoint);
    }
    if (inWord) {
      ends[count++] = text.length();
    }
    return new Words(text.length(), Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  /** How many words the text has. */
  public int count() {
    return starts.length;
  }

  /** UTF-16 offset of the first char of word {@code index}. */
  public int start(int index) {
    return starts[index];
  }

  /** UTF-16 offset one past the last char of word {@code index}. */
  public int end(int index) {
    return ends[index];
  }

  /**
   * Indexes of the words that share a char with any of the spans.
   *
   * @throws IllegalArgumentException if a span ends outside the text
   */
  public BitSet touchedBy(List<Span> spans) {
    BitSet touched = new BitSet();
    for (Span span : spans) {
      if (span.end() > length) {
        throw new IllegalArgumentException(
            "the span [%d, %d) lies outside the text of %d chars"
                .formatted(span.start(), span.end(), length));
      }
      int first = countBelow(ends, span.start() + 1);
      int last = countBelow(starts, span.end());
      if (first < last) {
        touched.set(first, last);
      }
    }
    return touched;
  }

  private static int countBelow(int[] ascending, int limit) {
    int at = Arrays.binarySearch(ascending, limit);
    return at >= 0 ? at : -at - 1;
  }
}
