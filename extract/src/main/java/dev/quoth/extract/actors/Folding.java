package dev.quoth.extract.actors;

import dev.quoth.extract.words.WordChars;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Brings the spellings of a name together: without accents, apostrophes, dots, commas and a leading
 * "the", and with one blank where hyphens or white space stand. Capitals stay.
 *
 * <p>Letters of European languages are folded by a table of their own, since to load the JDK's
 * normalizer takes longer than to read the tables of this package.
 */
final class Folding {
  private static final char FIRST = '\u00C0';

  /**
   * What the letters from U+00C0 to U+017F become; a question mark where that is not one letter.
   */
  private static final String LETTERS =
      "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
          + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL"
          + "lLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

  private Folding() {}

  /** The name with its capitals, otherwise folded. */
  static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      append(folded, name.charAt(i));
    }
    int length = folded.length();
    if (length > 0 && folded.charAt(length - 1) == ' ') {
      folded.setLength(length - 1);
    }
    String all = folded.toString();
    return all.length() > 4 && all.regionMatches(true, 0, "the ", 0, 4) ? all.substring(4) : all;
  }

  /** The folded name in small letters. */
  static String lower(String folded) {
    return folded.toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder folded, char c) {
    if (c == '-' || (c >= '\u2010' && c <= '\u2015') || WordChars.isSpace(c)) {
      blank(folded);
    } else if (c == '&') {
      blank(folded);
      folded.append("and ");
    } else if (c < FIRST) {
      if (".,'`\u00B4\u00AD".indexOf(c) < 0) {
        folded.append(c);
      }
    } else if (c < FIRST + LETTERS.length()) {
      char letter = LETTERS.charAt(c - FIRST);
      folded.append(letter == '?' ? ligature(c) : String.valueOf(letter));
    } else if ("\u2018\u2019\u201B\u02BB\u02BC\u02BD\u02BE\u02BF\u2032".indexOf(c) < 0) {
      others(folded, c);
    }
  }

  private static void blank(StringBuilder folded) {
    if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }

  private static String ligature(char c) {
    return switch (c) {
      case '\u00C6' -> "AE";
      case '\u00E6' -> "ae";
      case '\u0152' -> "OE";
      case '\u0153' -> "oe";
      case '\u00DE' -> "Th";
      case '\u00FE' -> "th";
      case '\u00DF' -> "ss";
      case '\u0132' -> "IJ";
      case '\u0133' -> "ij";
      default -> String.valueOf(c);
    };
  }

  private static void others(StringBuilder folded, char c) {
    if (isMark(c)) {
      return;
    }
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
    if (parts.length() == 1 && parts.charAt(0) == c) {
      folded.append(c);
    } else {
      parts.chars().forEach(part -> append(folded, (char) part));
    }
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
