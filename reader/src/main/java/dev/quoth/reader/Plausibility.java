package dev.quoth.reader;

import java.lang.Character.UnicodeScript;

/**
 * How unlike text a decoded text is: what a wrong encoding leaves behind, counted.
 *
 * <p>Encodings that share their bytes differ in what they make of them: letters of two scripts in
 * one word, small letters before capitals, signs within words, accented letters in rows.
 */
final class Plausibility {
  /** UTF-16 chars looked at. */
  private static final int WINDOW = 1 << 16;

  /** A capital after a capital: two encodings of Cyrillic differ in what they hold for small. */
  private static final double CAPITALS = 0.25;

  private final CharSequence text;
  private final int end;

  private Plausibility(CharSequence text) {
    this.text = text;
    this.end = Math.min(text.length(), WINDOW);
  }

  /**
   * Faults per character that is not ASCII: near 0 for text, near 1 for nonsense; 0 for a text of
   * ASCII alone.
   */
  static double faults(CharSequence text) {
    Plausibility counter = new Plausibility(text);
    int foreign = 0;
    double faults = 0;
    for (int i = 0; i < counter.end; i++) {
      if (text.charAt(i) > '\u007f') {
        foreign++;
        faults += counter.fault(i);
      }
    }
    return foreign == 0 ? 0 : faults / foreign;
  }

  private double fault(int i) {
    char c = text.charAt(i);
    if (Character.isSurrogate(c)) {
      return 0;
    }
    char before = at(i - 1);
    char after = at(i + 1);
    if (isEastAsian(c)) {
      return isLatin(before) && isLatin(after) ? 1 : 0;
    }
    return Character.isLetter(c) ? ofLetter(i, before, c, after) : ofSign(i, before, c, after);
  }

  private double ofLetter(int i, char before, char c, char after) {
    boolean ascii = after < '\u0080';
    if (isHalfWidth(c) || !isOneScript(before, c) || (ascii && !isOneScript(c, after))) {
      return 1;
    }
    if (isOrdinal(c) && Character.isLetter(after)) {
      return 1; // "nº" and "2ª" end so; before a letter it was another language's letter
    }
    if (isAccented(c) && isAccented(before) && isAccented(at(i - 2))) {
      return 1;
    }
    if (Character.isUpperCase(c)) {
      return Character.isLowerCase(before) ? 1 : Character.isUpperCase(before) ? CAPITALS : 0;
    }
    return ascii && Character.isUpperCase(after) && Character.isLowerCase(c) ? 1 : 0;
  }

  private double ofSign(int i, char before, char c, char after) {
    int type = Character.getType(c);
    if (c == '\ufffd' || type == Character.CONTROL || type == Character.UNASSIGNED) {
      return 2;
    }
    if (type == Character.PRIVATE_USE || isBoxDrawing(c)) {
      return 1;
    }
    if (isMark(c)) {
      return isMark(before) ? (isMark(at(i - 2)) ? 1 : 0) : Character.isLetter(before) ? 0 : 1;
    }
    boolean mayStandInWords =
        (c >= '\u2010' && c <= '\u203a')
            || c == '\u00a0'
            || c == '\u00ad'
            || c == '\u00b7'
            || isEastAsian(before)
            || isEastAsian(after);
    return !mayStandInWords && Character.isLetter(before) && Character.isLetter(after) ? 1 : 0;
  }

  private char at(int i) {
    return i < 0 || i >= end ? ' ' : text.charAt(i);
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isBoxDrawing(char c) {
    return c >= '\u2500' && c <= '\u259f';
  }

  /** Whether two characters may follow one another in a word. */
  private static boolean isOneScript(char a, char b) {
    if (!Character.isLetter(a) || !Character.isLetter(b) || isEastAsian(a) || isEastAsian(b)) {
      return true;
    }
    UnicodeScript one = UnicodeScript.of(a);
    UnicodeScript other = UnicodeScript.of(b);
    return one == other || one == UnicodeScript.COMMON || other == UnicodeScript.COMMON;
  }

  private static boolean isOrdinal(char c) {
    return c == '\u00aa' || c == '\u00ba';
  }

  /** Katakana of half width: old terminals' letters, and what EUC-JP looks like as Shift_JIS. */
  private static boolean isHalfWidth(char c) {
    return c >= '\uff61' && c <= '\uff9f';
  }

  private static boolean isEastAsian(char c) {
    return c >= '\u1100'
        && (c <= '\u11ff' || (c >= '\u2e80' && c <= '\ud7ff') || (c >= '\uf900' && c <= '\uff60'));
  }

  private static boolean isLatin(char c) {
    return Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean isAccented(char c) {
    return c > '\u007f' && isLatin(c);
  }
}
