package dev.quoth.extract.tokens;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays windows over words: whole paragraphs as far as they fit, each window reading again those of
 * the last one's paragraphs that fit the overlap.
 *
 * <p>A window begins with a paragraph wherever the text allows. One that begins in the middle of a
 * paragraph cannot know whether the first quotation mark it meets opens or closes, and reads worse
 * than one with no overlap at all.
 *
 * @param length most inputs a window takes
 * @param overlap most inputs of a window that the one before has read too; 0 for none
 */
public record Windows(int length, int overlap) {

  /** Fewest words a window brings that the last had not, however long the words. */
  private static final int LEAST_STEP = 8;

  /**
   * @throws IllegalArgumentException if the overlap leaves no room to go on
   */
  public Windows {
    if (length < 16 || overlap < 0 || overlap > length * 3 / 4) {
      throw new IllegalArgumentException("no windows of " + length + " with overlap " + overlap);
    }
  }

  /** Windows over all words, in order; the first is at most {@code firstLength} inputs long. */
  public List<Window> over(Words words, int firstLength) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    int read = 0;
    int most = Math.min(firstLength, length);
    while (read < words.size()) {
      int to = end(words, from, read, most);
      windows.add(new Window(from, to));
      if (to < words.size()) {
        from = begin(words, from, to);
      }
      read = to;
      most = length;
    }
    return windows;
  }

  /** Windows over all words, in order. */
  public List<Window> over(Words words) {
    return over(words, length);
  }

  /** Where a window ends that begins at {@code from} and reads on from {@code read}. */
  private static int end(Words words, int from, int read, int most) {
    int to = read + 1;
    int paragraphEnd = from;
    while (to < words.size() && Window.inputLength(words, from, to + 1) <= most) {
      to++;
      if (to < words.size() && words.paragraph(to) != words.paragraph(to - 1)) {
        paragraphEnd = to;
      }
    }
    boolean whole = to < words.size() && paragraphEnd > from;
    return whole ? paragraphEnd : to; // only a paragraph longer than a window is cut
  }

  private int begin(Words words, int from, int to) {
    if (overlap == 0) {
      return to;
    }
    int begin = to;
    int paragraphStart = to;
    while (begin > from + LEAST_STEP && Window.inputLength(words, begin - 1, to) <= overlap + 2) {
      begin--;
      if (begin == 0 || words.paragraph(begin) != words.paragraph(begin - 1)) {
        paragraphStart = begin;
      }
    }
    boolean betweenParagraphs = words.paragraph(to) != words.paragraph(to - 1);
    int next = paragraphStart < to || betweenParagraphs ? paragraphStart : begin;
    while (next < to && Window.inputLength(words, next, to + 1) > length) {
      next++; // the word that comes next is so long that it leaves less room before it
    }
    return next;
  }
}
