package dev.quoth.documents;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines. A hyphen at the end of a line goes, unless the document has the word with it
 * elsewhere, or what follows is a capital or a digit.
 */
final class LineJoiner {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String HYPHENS = "-\u2010" + SOFT_HYPHEN;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:…][”\"’')\\]»“]*");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+[-\u2010]\\p{L}+");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}+)");

  private final Set<String> compounds = new HashSet<>();

  /** For a document with these lines. */
  LineJoiner(List<PdfLine> lines) {
    for (PdfLine line : lines) {
      Matcher matcher = COMPOUND.matcher(line.text());
      while (matcher.find()) {
        compounds.add(matcher.group().replace('\u2010', '-').toLowerCase(Locale.ROOT));
      }
    }
  }

  static boolean endsSentence(String text) {
    return SENTENCE_END.matcher(text).matches();
  }

  /** Whether text that begins so is in the middle of a sentence. */
  static boolean isContinuation(String text) {
    return Character.isLowerCase(text.codePointAt(0));
  }

  /** Two lines as one. */
  String joined(String line, String next) {
    Matcher before = LAST_WORD.matcher(lastWordOf(line));
    Matcher after = FIRST_WORD.matcher(next);
    if (!before.find() || !after.find()) {
      return endsInHyphenWithinWord(line) ? line + next : line + " " + next;
    }
    String bare = line.substring(0, line.length() - 1);
    boolean soft = line.charAt(line.length() - 1) == SOFT_HYPHEN;
    String compound = (before.group(1) + "-" + after.group(1)).toLowerCase(Locale.ROOT);
    boolean capital = !isContinuation(next);
    return !soft && (capital || compounds.contains(compound)) ? line + next : bare + next;
  }

  private static String lastWordOf(String line) {
    return line.substring(line.lastIndexOf(' ') + 1);
  }

  /** A hyphen right after a letter or digit, before something that is no letter: "COVID-" "19". */
  private static boolean endsInHyphenWithinWord(String line) {
    int last = line.length() - 1;
    return last > 0
        && HYPHENS.indexOf(line.charAt(last)) >= 0
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  /** A paragraph without hyphens that would only show at the end of a line. */
  static String clean(String paragraph) {
    return paragraph.replace(String.valueOf(SOFT_HYPHEN), "");
  }
}
