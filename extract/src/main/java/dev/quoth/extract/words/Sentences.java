package dev.quoth.extract.words;

import java.util.Locale;
import java.util.Set;

/** Where a sentence begins and ends, by punctuation, within a bounded reach. */
public final class Sentences {
  private static final String ENDS = ".!?";
  private static final String CLOSERS = "\"'\u201D\u2019\u00BB)]";
  private static final int LONGEST_ABBREVIATION = 6;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "sen", "sens", "rep", "reps", "gov", "govs", "gen", "lt", "col",
          "maj", "capt", "sgt", "adm", "rev", "hon", "prof", "st", "jr", "sr", "jan", "feb", "mar",
          "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "no", "vs", "atty",
          "messrs", "amb", "sec", "pres", "supt");

  private Sentences() {}

  /** Start of the sentence that holds {@code at}, not before {@code least}. */
  public static int start(String text, int at, int least) {
    int start = at;
    while (start > least && !(start < at && isEnd(text, start - 1))) {
      start--;
    }
    return start;
  }

  /** End of the sentence that holds {@code at}, its mark included, not after {@code most}. */
  public static int end(String text, int at, int most) {
    int end = at;
    while (end < most && !isEnd(text, end)) {
      end++;
    }
    return Math.min(most, end + 1);
  }

  /** Whether a sentence ended before {@code at}: its mark and closing quotation marks are there. */
  public static boolean endedBefore(String text, int at) {
    int last = at - 1;
    while (last >= 0
        && at - last < LONGEST_ABBREVIATION
        && (CLOSERS.indexOf(text.charAt(last)) >= 0 || WordChars.isSpace(text.charAt(last)))) {
      last--;
    }
    return last >= 0 && isEnd(text, last);
  }

  /** Whether the char at {@code at} ends a sentence. */
  private static boolean isEnd(String text, int at) {
    char c = text.charAt(at);
    if (ENDS.indexOf(c) < 0) {
      return false;
    }
    int next = at + 1;
    int reach = Math.min(text.length(), at + LONGEST_ABBREVIATION);
    while (next < reach && CLOSERS.indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next < text.length() && !WordChars.isSpace(text.charAt(next))) {
      return false;
    }
    while (next < reach && WordChars.isSpace(text.charAt(next))) {
      next++;
    }
    boolean goesOn = next < text.length() && Character.isLowerCase(text.charAt(next));
    return !goesOn && !(c == '.' && isAbbreviation(text, at));
  }

  /** Whether the word that ends in the full stop at {@code at} is cut short by it. */
  private static boolean isAbbreviation(String text, int at) {
    int start = at;
    while (start > 0
        && at - start <= LONGEST_ABBREVIATION
        && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
      start--;
    }
    String word = text.substring(start, at);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial
        || word.indexOf('.') > 0
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
