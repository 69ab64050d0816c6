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
  private static final int ARTICLE = "the ".length();
  private static final char FIRST = '\u00C0';

  /**
   * What the letters from U+00C0 to U+017F become; a question mark where that is not one letter.
   */
  private static final String LETTERS =
      "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
          + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkkLlLlLlL"
          + "lLlNnNnNnnNnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

  /** S and T with a comma below. */
  private static final String ROMANIAN = "\u0218\u0219\u021A\u021B";

  private Folding() {}

  /** The name with its capitals, otherwise folded. */
  static String fold(String name) {
    int plain = 0;
    while (plain < name.length() && isLetter(name.charAt(plain))) {
      plain++;
    }
    if (plain == name.length()) {
      return name; // most names: one word without accents
    }
    StringBuilder folded = new StringBuilder(name.length() + 2).append(name, 0, plain);
    for (int i = plain; i < name.length(); i++) {
      append(folded, name.charAt(i));
    }
    int length = folded.length();
    if (length > 0 && folded.charAt(length - 1) == ' ') {
      length--;
    }
    return folded.substring(hasArticle(folded) && length > ARTICLE ? ARTICLE : 0, length);
  }

  private static boolean hasArticle(StringBuilder folded) {
    return folded.length() > ARTICLE
        && folded.charAt(ARTICLE - 1) == ' '
        && "Tt".indexOf(folded.charAt(0)) >= 0
        && "Hh".indexOf(folded.charAt(1)) >= 0
        && "Ee".indexOf(folded.charAt(2)) >= 0;
  }

  /** The folded name in small letters. */
  static String lower(String folded) {
    return folded.toLowerCase(Locale.ROOT);
  }

  private static void append(StringBuilder folded, char c) {
    if (isLetter(c)) {
      folded.append(c);
    } else if (c == '-' || (c >= '\u2010' && c <= '\u2015') || WordChars.isSpace(c)) {
      blank(folded);
    } else if (c == '&') {
      blank(folded);
      folded.append("and ");
    } else if (c < FIRST) {
      if (".,'`\u00B4\u00AD".indexOf(c) < 0) {
        folded.append(c);
      }
    } else if (ROMANIAN.indexOf(c) >= 0) {
      folded.append("SsTt".charAt(ROMANIAN.indexOf(c)));
    } else if (c < FIRST + LETTERS.length()) {
      char letter = LETTERS.charAt(c - FIRST);
      folded.append(letter == '?' ? ligature(c) : String.valueOf(letter));
    } else if ("\u2018\u2019\u201B\u02BB\u02BC\u02BD\u02BE\u02BF\u2032".indexOf(c) < 0) {
      others(folded, c);
    }
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
      for (int i = 0; i < parts.length(); i++) {
        append(folded, parts.charAt(i));
      }
    }
  }

  private static boolean isMark(char c) {
    return Character.getType(c) == Character.NON_SPACING_MARK;
  }
}
