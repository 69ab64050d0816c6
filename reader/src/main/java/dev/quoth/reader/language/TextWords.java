package dev.quoth.reader.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in one script, in order, in lower case.
 *
 * @param words runs of letters and marks; an apostrophe within does not end one
 * @param capitalised how many begin with a capital, words all in capitals apart
 */
record TextWords(List<String> words, int capitalised) {
  /** From so many words on it tells something how many of them are capitalised. */
  private static final int ENOUGH = 5;

  static TextWords of(String text, UnicodeScript script) {
    List<String> words = new ArrayList<>();
    int capitalised = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); ) {
      int c = i < text.length() ? text.codePointAt(i) : ' ';
      if (!isPart(c, script) || (isApostrophe(c) && i == start)) {
        if (i > start) {
          String word = text.substring(start, i);
          capitalised += isCapitalised(word) ? 1 : 0;
          words.add(word.toLowerCase(Locale.ROOT));
        }
        start = i + Character.charCount(c);
      }
      i += Character.charCount(c);
    }
    return new TextWords(List.copyOf(words), capitalised);
  }

  private static boolean isPart(int c, UnicodeScript script) {
    if (Character.isLetter(c)) {
      return Writing.scriptOf(c) == script;
    }
    int type = Character.getType(c);
    return isApostrophe(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200c'
        || c == '\u200d';
  }

  private static boolean isApostrophe(int c) {
    return c == '\'' || c == '’';
  }

  private static boolean isCapitalised(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && (word.length() == 1 || word.chars().skip(1).anyMatch(Character::isLowerCase));
  }

  /**
   * Whether most words are capitalised, as in lists of names and in titles, which are in no
   * language or tell it badly. German, which has most capitals in sentences, has four in ten.
   */
  boolean areNames() {
    return words.size() >= ENOUGH && capitalised > 0.7 * words.size();
  }
}
