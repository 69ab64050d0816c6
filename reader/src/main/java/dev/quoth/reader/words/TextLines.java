package dev.quoth.reader.words;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a plain text into units: lines, or paragraphs where the text is wrapped to a width.
 *
 * <p>A line ends at LF, CR, CRLF, VT, FF, NEL, U+2028 or U+2029. A unit never begins or ends with
 * blank characters, and a line of them alone is none.
 */
public final class TextLines {
  /** No wrapped text is wider; a text with a longer line is not wrapped. */
  private static final int MAX_WIDTH = 120;

  private static final int MIN_WIDTH = 50;

  /** A text is wrapped if this share of its line ends would be there by wrapping alone. */
  private static final double WRAPPED_SHARE = 0.6;

  private static final int MIN_WRAPS = 4;

  /** Of the line ends of wrapped text no more than this share happen to end a sentence. */
  private static final double MAX_SENTENCE_ENDS = 0.4;

  /** All chars before it that are blank are controls, two spaces and the soft hyphen. */
  private static final char FIRST_RARE_BLANK = '\u0300';

  private TextLines() {}

  /** The units of {@code text} in order: UTF-16 spans, none overlapping. */
  public static List<Span> of(String text) {
    List<Span> lines = lines(text);
    int width = 0;
    for (Span line : lines) {
      width = Math.max(width, line.length());
    }
    return width >= MIN_WIDTH && width <= MAX_WIDTH ? unwrapped(text, lines, width) : lines;
  }

  /** Whether {@code c} is white space, a control or an invisible format character. */
  public static boolean isBlank(char c) {
    if (c < FIRST_RARE_BLANK) { // as most are
      return c <= ' ' || (c >= '\u007f' && c <= '\u00a0') || c == '\u00ad';
    }
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private static boolean endsLine(char c) {
    return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || endsLine(text.charAt(i))) {
        addTrimmed(text, start, i, lines);
        start = i + 1;
      }
    }
    return lines;
  }

  private static void addTrimmed(String text, int from, int to, List<Span> lines) {
    int start = from;
    int end = to;
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (start < end) {
      lines.add(new Span(start, end));
    }
  }

  /**
   * A line end is soft if the next line's first word would not have fitted on the line. Lines of
   * one's own choice have soft ends by chance only; wrapped ones have them but at paragraphs' ends.
   */
  private static List<Span> unwrapped(String text, List<Span> lines, int width) {
    int soft = 0;
    int adjacent = 0;
    int sentences = 0;
    for (int i = 1; i < lines.size(); i++) {
      Span line = lines.get(i - 1);
      if (adjacent(text, line, lines.get(i))) {
        adjacent++;
        if (isSoft(text, line, lines.get(i), width)) {
          soft++;
          sentences += TextForm.endsSentence(line.of(text)) ? 1 : 0;
        }
      }
    }
    boolean wrapped = soft >= MIN_WRAPS && soft >= WRAPPED_SHARE * adjacent;
    if (!wrapped || sentences > MAX_SENTENCE_ENDS * soft) {
      return lines;
    }
    return joined(text, lines, width);
  }

  private static List<Span> joined(String text, List<Span> lines, int width) {
    List<Span> units = new ArrayList<>();
    Span line = lines.get(0);
    int start = line.start();
    for (Span next : lines.subList(1, lines.size())) {
      if (!adjacent(text, line, next) || !isSoft(text, line, next, width)) {
        units.add(new Span(start, line.end()));
        start = next.start();
      }
      line = next;
    }
    units.add(new Span(start, line.end()));
    return units;
  }

  private static boolean isSoft(String text, Span line, Span next, int width) {
    int word = next.start();
    while (word < next.end() && !isBlank(text.charAt(word))) {
      word++;
    }
    return line.length() + 1 + (word - next.start()) > width;
  }

  /** Whether no empty line stands between the two. */
  private static boolean adjacent(String text, Span line, Span next) {
    int ends = 0;
    for (int i = line.end(); i < next.start(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\n' && i > line.end() && text.charAt(i - 1) == '\r';
      ends += endsLine(c) && !crlf ? 1 : 0;
    }
    return ends < 2;
  }
}
