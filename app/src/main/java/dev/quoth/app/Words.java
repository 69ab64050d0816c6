package dev.quoth.app;

import dev.quoth.Fragments;
import dev.quoth.Span;
import java.util.List;

/** The words of an article as they are shown and counted. */
final class Words {
  private Words() {}

  /** The spans' words on one safe line; an ellipsis where others stand between them. */
  static String of(List<Span> spans, String text) {
    return Safe.line(Fragments.join(spans, text));
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
