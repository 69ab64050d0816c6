package dev.quoth.extract;

import dev.quoth.extract.words.WordChars;

/**
 * Shapes of quotation marks: which chars make one, and which way one faces by its neighbours.
 *
 * <p>A mark that may be written with two chars ({@code ``}, {@code ''} and the same with curly
 * ones) counts as one double mark.
 */
final class Marks {
  private static final String DOUBLE =
      "\"\u201C\u201D\u201E\u201F\u00AB\u00BB\u2039\u203A\u301D\u301E\uFF02";
  private static final String SINGLE = "'\u2018\u2019\u201A\u201B`";
  private static final String DOUBLED = "'\u2018\u2019`";
  private static final String OPENS_AFTER = "([{-\u2010\u2011\u2012\u2013\u2014\u2015/\u00A1\u00BF";

  /** Which way a mark faces, judged by its neighbours alone. */
  enum Facing {
    OPENING,
    CLOSING,
    EITHER
  }

  private Marks() {}

  static boolean isMark(int c) {
    return isSingle(c) || DOUBLE.indexOf(c) >= 0;
  }

  static boolean isSingle(int c) {
    return SINGLE.indexOf(c) >= 0;
  }

  /** Number of chars, 0 to 2, of the double mark that starts at {@code at}; 0 if none does. */
  static int doubleLength(String text, int at) {
    char c = text.charAt(at);
    if (DOUBLE.indexOf(c) >= 0) {
      return 1;
    }
    if (DOUBLED.indexOf(c) < 0 || run(text, at) < 2) {
      return 0;
    }
    // three in a row are a single and a double; the single is the inner one
    boolean innerFirst = run(text, at) == 3 && !startsAfterSpace(text, at);
    return innerFirst ? 0 : 2;
  }

  /** How often the char at {@code at} stands in a row from there on, counted up to four. */
  private static int run(String text, int at) {
    int end = at + 1;
    while (end < text.length() && end < at + 4 && text.charAt(end) == text.charAt(at)) {
      end++;
    }
    return end - at;
  }

  private static boolean startsAfterSpace(String text, int at) {
    return at == 0 || WordChars.isSpace(WordChars.before(text, at));
  }

  /** Which way the mark of {@code length} chars at {@code at} faces. */
  static Facing facing(String text, int at, int length) {
    int before = WordChars.before(text, at);
    int after = WordChars.at(text, at + length);
    boolean opening = mayOpenAfter(before) && after >= 0 && !WordChars.isSpace(after);
    boolean closing =
        before >= 0 && !WordChars.isSpace(before) && (after < 0 || !WordChars.isWord(after));
    if (opening == closing) {
      return Facing.EITHER;
    }
    return opening ? Facing.OPENING : Facing.CLOSING;
  }

  /** Whether a quotation may open after {@code c}; -1 is the text's start. */
  static boolean mayOpenAfter(int c) {
    return c < 0 || WordChars.isSpace(c) || OPENS_AFTER.indexOf(c) >= 0 || isMark(c);
  }
}
