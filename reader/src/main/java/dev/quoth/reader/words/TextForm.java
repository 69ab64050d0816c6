package dev.quoth.reader.words;

import java.util.Set;

/** The form of a line: how many words, how they are written, how it ends. */
public final class TextForm {
  private static final String STOPS = ".!?…。！？؟।॥։።";
  private static final String CLOSERS = "\"'”’»›)]}“‘」』";
  private static final String OPENERS = "\"'“‘„‚«‹「『`”";

  /** Words that some or all houses write small in a title. */
  private static final Set<String> SMALL_WORDS =
      Set.of(
          "the", "and", "for", "but", "nor", "yet", "off", "out", "via", "per", "with", "from",
          "into", "over", "than", "upon", "amid", "after", "about", "against", "as", "at", "by",
          "in", "of", "on", "or", "to", "a", "an", "is", "if", "it", "up", "vs", "v");

  private static final int LONGEST_SMALL = 7;

  private int words;
  private int great;
  private int capitalised;
  private int upper;
  private int lower;
  private boolean innerStop;

  private TextForm() {}

  /** The form of a line; costs time in its length. */
  public static TextForm of(String line) {
    TextForm form = new TextForm();
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || TextLines.isBlank(line.charAt(i))) {
        if (i > start) {
          form.addWord(line, start, i);
        }
        start = i + 1;
      }
    }
    return form;
  }

  /** Whether a line ends as sentences do, closing quotation marks and brackets apart. */
  public static boolean endsSentence(String line) {
    return isStop(lastMark(line));
  }

  /** The last character that closes no quotation or bracket; a space for none. */
  public static char lastMark(String line) {
    return lastMark(line, 0, line.length());
  }

  private static char lastMark(String line, int start, int end) {
    int i = end - 1;
    while (i >= start && !isPlainLetter(line.charAt(i)) && isCloserOrBlank(line.charAt(i))) {
      i--;
    }
    return i < start ? ' ' : line.charAt(i);
  }

  private static boolean isCloserOrBlank(char c) {
    return CLOSERS.indexOf(c) >= 0 || TextLines.isBlank(c);
  }

  private static boolean isStop(char c) {
    return !isPlainLetter(c) && STOPS.indexOf(c) >= 0;
  }

  /** Most characters are such, and to look for them among others takes longer. */
  private static boolean isPlainLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  public static boolean opensQuote(String line) {
    return OPENERS.indexOf(line.charAt(0)) >= 0;
  }

  public int words() {
    return words;
  }

  public boolean hasInnerStop() {
    return innerStop;
  }

  /** Whether nearly all words that a title writes large are large, and there are three of them. */
  public boolean isTitleCase() {
    return great >= 3 && capitalised >= 0.9 * great && !isAllCaps();
  }

  public boolean isAllCaps() {
    return upper >= 3 && lower * 10 < upper;
  }

  private void addWord(String line, int start, int end) {
    words++;
    int first = firstLetter(line, start, end);
    if (first < end) {
      countLetters(line, start, end);
      boolean large = !Character.isLowerCase(line.codePointAt(first));
      if (words > 1 && !isSmallWord(line, start, end)) {
        great++;
        capitalised += large ? 1 : 0;
      }
    }
    boolean last = end == line.length();
    if (!last && end - start > 3 && isStop(lastMark(line, start, end))) {
      innerStop |= lowerBeforeStop(line, start, end);
    }
  }

  private static boolean isSmallWord(String line, int start, int end) {
    char first = line.charAt(start);
    return end - start <= LONGEST_SMALL
        && first >= 'a'
        && first <= 'z'
        && SMALL_WORDS.contains(line.substring(start, end));
  }

  /** An abbreviation such as "U.S." or "Mr." ends no sentence. */
  private static boolean lowerBeforeStop(String line, int start, int end) {
    return Character.isLowerCase(line.charAt(start)) || end - start > 5;
  }

  private void countLetters(String line, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = line.charAt(i);
      if (c >= 'a' && c <= 'z') { // as most are
        lower++;
      } else if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
  }

  private static int firstLetter(String line, int start, int end) {
    int i = start;
    while (i < end
        && !Character.isLetterOrDigit(line.charAt(i))
        && !Character.isHighSurrogate(line.charAt(i))) {
      i++;
    }
    return i;
  }
}
