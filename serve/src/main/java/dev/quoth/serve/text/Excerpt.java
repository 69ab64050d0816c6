package dev.quoth.serve.text;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a text. */
public final class Excerpt {

  private Excerpt() {}

  /**
   * The text on one line, cut behind a word where it is longer.
   *
   * @param most chars, the ellipsis not counted
   */
  public static String of(String text, int most) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= most) {
      return line;
    }
    BreakIterator words = BreakIterator.getLineInstance(Locale.ROOT);
    words.setText(line);
    int end = words.preceding(most + 1);
    if (end <= most / 2) {
      end = Character.isLowSurrogate(line.charAt(most)) ? most - 1 : most;
    }
    return line.substring(0, end).strip() + "…";
  }
}
