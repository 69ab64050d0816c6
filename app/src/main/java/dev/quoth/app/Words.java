package dev.quoth.app;

import dev.quoth.Span;
import java.util.List;

/** The words of an article as they are shown and counted. */
final class Words {
  private static final String GAP = " … ";

  private Words() {}

  /** The spans' words on one safe line; an ellipsis where others stand between them. */
  static String of(List<Span> spans, String text) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      if (i > 0) {
        String between = text.substring(spans.get(i - 1).end(), spans.get(i).start());
        words.append(between.isBlank() ? " " : GAP);
      }
      words.append(spans.get(i).of(text));
    }
    return Safe.line(words.toString());
  }

  /** Number of stretches between white space. */
  static long count(String text) {
    long count = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      if (!blank && !inWord) {
        count++;
      }
      inWord = !blank;
    }
    return count;
  }
}
