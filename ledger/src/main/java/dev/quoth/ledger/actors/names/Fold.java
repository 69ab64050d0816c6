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
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʻ`´]");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
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
    String latin = Transliteration.toLatin(words.toLowerCase(Locale.ROOT));
    String bare =
        MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFKD)).replaceAll("");
    String plain = Transliteration.ofSpecialLetters(bare);
    List<String> parts = new ArrayList<>();
    for (String part : NO_LETTERS.split(APOSTROPHES.matcher(plain).replaceAll(""))) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
