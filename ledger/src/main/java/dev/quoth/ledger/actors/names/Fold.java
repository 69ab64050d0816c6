package dev.quoth.ledger.actors.names;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as they are compared: in lower case and Latin letters, without accents and punctuation; and
 * as they are kept: on one line, without what no text should hold.
 */
public final class Fold {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final String APOSTROPHES = "'’‘ʼʻ`´";
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]+");

  private Fold() {}

  /**
   * The words as they are kept: runs of blanks, controls and lone surrogates as one blank, none at
   * the ends, letters composed (NFC).
   */
  public static String tidy(String words) {
    if (isTidy(words)) {
      return words;
    }
    return Normalizer.normalize(BLANKS.matcher(words).replaceAll(" ").strip(), Normalizer.Form.NFC);
  }

  /** A quick look that nearly all words pass. */
  private static boolean isTidy(String words) {
    char before = ' ';
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || words.isEmpty();
  }

  /** The words, folded, with one blank between them. */
  public static String key(String words) {
    return String.join(" ", parts(words));
  }

  /** The words, folded, one by one. */
  public static List<String> parts(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    String plain = isPlain(lower) ? lower : plain(lower);
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int c = plain.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        part.appendCodePoint(c);
      } else if (part.length() > 0 && APOSTROPHES.indexOf(c) < 0) {
        parts.add(part.toString());
        part.setLength(0);
      }
    }
    if (part.length() > 0) {
      parts.add(part.toString());
    }
    return parts;
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String plain(String lower) {
    String latin = Transliteration.toLatin(Normalizer.normalize(lower, Normalizer.Form.NFC));
    String apart = Normalizer.normalize(latin, Normalizer.Form.NFKD);
    return Transliteration.ofSpecialLetters(MARKS.matcher(apart).replaceAll(""));
  }
}
