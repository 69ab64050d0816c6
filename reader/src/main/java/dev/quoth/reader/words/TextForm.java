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
          form.addWord(line.substring(start, i), i == line.length());
        }
        start = i + 1;
      }
    }
    return form;
  }

  /** Whether a line ends as sentences do, closing quotation marks and brackets apart. */
  public static boolean endsSentence(String line) {
    return STOPS.indexOf(lastMark(line)) >= 0;
  }

  /** The last character that closes no quotation or bracket; a space for none. */
  public static char lastMark(String line) {
    int i = line.length() - 1;
    while (i >= 0 && (CLOSERS.indexOf(line.charAt(i)) >= 0 || TextLines.isBlank(line.charAt(i)))) {
      i--;
    }
    return i < 0 ? ' ' : line.charAt(i);
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

  private void addWord(String word, boolean last) {
    words++;
    int first = firstLetter(word);
    if (first >= 0) {
      countLetters(word);
      boolean large = !Character.isLowerCase(word.codePointAt(first));
      if (words > 1 && !SMALL_WORDS.contains(word)) {
        great++;
        capitalised += large ? 1 : 0;
      }
    }
    if (!last && word.length() > 3 && endsSentence(word) && lowerBeforeStop(word)) {
      innerStop = true;
    }
  }

  /** An abbreviation such as "U.S." or "Mr." ends no sentence. */
  private static boolean lowerBeforeStop(String word) {
    return Character.isLowerCase(word.charAt(0)) || word.length() > 5;
  }

  private void countLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
      } else if (Character.isLowerCase(c)) {
        lower++;
      }
    }
  }

  private static int firstLetter(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetterOrDigit(word.charAt(i)) || Character.isHighSurrogate(word.charAt(i))) {
        return i;
      }
    }
    return -1;
  }
}
