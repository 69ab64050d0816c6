package dev.quoth.extract.speakers;

import dev.quoth.Span;
import dev.quoth.extract.words.WordChars;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Where the words of some paragraphs begin and end. */
final class WordBounds {
  private final String text;
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private final BitSet openings = new BitSet();
  private int size;

  WordBounds(String text, List<Span> paragraphs) {
    this.text = text;
    for (Span paragraph : paragraphs) {
      openings.set(size);
      read(paragraph.start(), paragraph.end());
    }
  }

  private void read(int start, int stop) {
    int at = start;
    while (at < stop) {
      int c = text.codePointAt(at);
      if (!WordChars.isWord(c)) {
        at += Character.charCount(c);
        continue;
      }
      int end = wordEnd(at, stop);
      add(at, end);
      at = end;
    }
  }

  private int wordEnd(int from, int stop) {
    int at = from;
    while (at < stop) {
      int c = text.codePointAt(at);
      boolean inner =
          at > from
              && (c == '\'' || c == '’' || c == '.' || c == ',')
              && at + 1 < stop
              && joins(c, at);
      if (!inner && !WordChars.isWord(c) && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      at += Character.charCount(c);
    }
    return at;
  }

  private boolean joins(int mark, int at) {
    int before = text.codePointBefore(at);
    int after = text.codePointAt(at + 1);
    if (mark == ',') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    if (mark == '.') {
      boolean letter = at < 2 || !Character.isLetter(text.codePointBefore(at - 1));
      return (letter && Character.isLetter(before) && Character.isLetter(after))
          || (Character.isDigit(before) && Character.isDigit(after));
    }
    return WordChars.isWord(after);
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  /** Where the words start, in UTF-16 units. */
  int[] starts() {
    return Arrays.copyOf(starts, size);
  }

  /** Where they end, exclusive, with genitive or contraction. */
  int[] ends() {
    return Arrays.copyOf(ends, size);
  }

  /** Whether the word is the first of a paragraph. */
  boolean opensParagraph(int token) {
    return openings.get(token);
  }
}
