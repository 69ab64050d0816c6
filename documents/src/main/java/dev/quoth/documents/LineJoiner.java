package dev.quoth.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Joins lines to paragraphs.
 *
 * <p>A line ends its paragraph if it ends a sentence and is so much shorter than the lines around
 * it that the next word would have fitted. A hyphen at the end of a line goes, unless the document
 * has the word with it elsewhere, or what follows is a capital or a digit.
 */
final class LineJoiner {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final String HYPHENS = "-\u2010" + SOFT_HYPHEN;

  /** Share of the usual width below which a line is short. */
  private static final double SHORT = 0.85;

  private static final Pattern SENTENCE_END = Pattern.compile("(?s).*[.!?:…][”\"’')\\]»“]*\\s*");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}+(?:[-\u2010]\\p{L}+)+");
  private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)[-\u2010\u00AD]$");
  private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}+)");
  private static final Pattern ITEM = Pattern.compile("[•●▪■◦‣–—*-]\\s.*|\\(?\\d{1,2}[.)]\\s.*");

  private final Set<String> compounds;
  private final int usualWidth;

  private LineJoiner(Set<String> compounds, int usualWidth) {
    this.compounds = compounds;
    this.usualWidth = usualWidth;
  }

  /** For a document with these blocks. */
  static LineJoiner of(List<Piece> blocks) {
    Set<String> compounds = new HashSet<>();
    List<Integer> widths = new ArrayList<>();
    for (Piece block : blocks) {
      Matcher matcher = COMPOUND.matcher(block.text());
      while (matcher.find()) {
        compounds.add(matcher.group().replace('\u2010', '-').toLowerCase(Locale.ROOT));
      }
      String[] lines = block.text().split("\n");
      // The last line of a block is as long as it happens to be.
      Arrays.stream(lines).limit(lines.length - 1L).forEach(line -> widths.add(line.length()));
    }
    widths.sort(null);
    return new LineJoiner(compounds, widths.isEmpty() ? 0 : widths.get(widths.size() * 3 / 4));
  }

  /** The paragraphs of a block of lines. */
  List<String> paragraphs(String block) {
    List<String> paragraphs = new ArrayList<>();
    String last = "";
    String lastLine = "";
    for (String raw : block.split("\n")) {
      String line = raw.strip();
      if (line.isEmpty()) {
        continue;
      }
      if (last.isEmpty()) {
        last = line;
      } else if (begins(line, lastLine)) {
        paragraphs.add(clean(last));
        last = line;
      } else {
        last = joined(last, line);
      }
      lastLine = line;
    }
    if (!last.isEmpty()) {
      paragraphs.add(clean(last));
    }
    return paragraphs;
  }

  /** Whether a line begins a paragraph of its own. */
  private boolean begins(String line, String lastLine) {
    if (ITEM.matcher(line).matches() && SENTENCE_END.matcher(lastLine).matches()) {
      return true;
    }
    int firstWord = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
    boolean roomLeft = lastLine.length() + 1 + firstWord < SHORT * usualWidth;
    return roomLeft && SENTENCE_END.matcher(lastLine).matches() && !isContinuation(line);
  }

  /** Whether text that ends so is in the middle of a sentence. */
  static boolean goesOn(String text) {
    return !SENTENCE_END.matcher(text).matches();
  }

  /** Whether text that begins so is in the middle of a sentence. */
  static boolean isContinuation(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  /** Two lines as one. */
  String joined(String line, String next) {
    Matcher before = LAST_WORD.matcher(line);
    Matcher after = FIRST_WORD.matcher(next);
    if (!before.find() || !after.find()) {
      return endsInHyphenWithinWord(line) ? line + next : line + " " + next;
    }
    String bare = line.substring(0, line.length() - 1);
    boolean soft = line.charAt(line.length() - 1) == SOFT_HYPHEN;
    String compound = (before.group(1) + "-" + after.group(1)).toLowerCase(Locale.ROOT);
    boolean capital = !Character.isLowerCase(next.codePointAt(0));
    return !soft && (capital || compounds.contains(compound)) ? line + next : bare + next;
  }

  /** A hyphen right after a letter or digit, before something that is no letter: "COVID-" "19". */
  private static boolean endsInHyphenWithinWord(String line) {
    int last = line.length() - 1;
    return last > 0
        && HYPHENS.indexOf(line.charAt(last)) >= 0
        && Character.isLetterOrDigit(line.charAt(last - 1));
  }

  private static String clean(String paragraph) {
    return paragraph.replace(String.valueOf(SOFT_HYPHEN), "").replaceAll("[ \\t\\u00A0]+", " ");
  }
}
