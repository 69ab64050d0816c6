package dev.quoth.extract.decode;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts paragraphs into stretches that are read one after the other, so that neither memory nor the
 * time for a word grows with the text.
 *
 * <p>Cuts fall between paragraphs, but for one that is longer than a stretch: that is cut after the
 * last white space that fits.
 */
final class Stretches {
  /** Chars that fill a stretch: longer than nearly all articles. */
  static final int FULL = 30_000;

  private Stretches() {}

  /**
   * The stretches of {@code paragraphs} of {@code text}, each of less than {@code 2 * FULL} chars.
   */
  static List<List<Span>> of(String text, List<Span> paragraphs) {
    List<List<Span>> stretches = new ArrayList<>();
    List<Span> stretch = new ArrayList<>();
    int chars = 0;
    for (Span paragraph : paragraphs) {
      for (Span part : parts(text, paragraph)) {
        if (chars >= FULL) {
          stretches.add(stretch);
          stretch = new ArrayList<>();
          chars = 0;
        }
        stretch.add(part);
        chars += part.length();
      }
    }
    if (!stretch.isEmpty()) {
      stretches.add(stretch);
    }
    return stretches;
  }

  private static List<Span> parts(String text, Span paragraph) {
    List<Span> parts = new ArrayList<>();
    int from = paragraph.start();
    while (paragraph.end() - from > FULL) {
      int to = cut(text, from, from + FULL);
      parts.add(new Span(from, to));
      from = to;
    }
    parts.add(new Span(from, paragraph.end()));
    return parts;
  }

  /** After the last white space; where there is none, at the end, but never within a character. */
  private static int cut(String text, int from, int end) {
    int at = end;
    while (at > from + FULL / 2 && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    if (at > from + FULL / 2) {
      return at;
    }
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }
}
