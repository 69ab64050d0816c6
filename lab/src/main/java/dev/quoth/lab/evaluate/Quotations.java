package dev.quoth.lab.evaluate;

import dev.quoth.Span;
import dev.quoth.Statement.Kind;
import dev.quoth.lab.corpus.Characters;
import dev.quoth.lab.corpus.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The quoted stretches of a text, by which gold contents are put into classes.
 *
 * <p>Double marks first, line by line: a curly mark opens or closes by its shape, a straight one
 * (also written as two single ones) by turns; a quotation left open runs to the end of its line.
 * Then paired single marks outside those.
 */
final class Quotations {
  private static final String MARKS = "\"“”„«»‘’'`";

  /** The line ends of Python's {@code str.splitlines}. */
  private static final Pattern LINE =
      Pattern.compile(
          "[^E]*+(?:\\r\\n|[E]|\\z)".replace("E", "\\n-\\r\\x1c-\\x1e\\x85\\u2028\\u2029"));

  private static final Pattern SINGLE =
      Pattern.compile(
          "(?<![W])(?:‘|'(?!'))(?=[S])[^\\n‘\"“”]*?[S](?:’|'(?!'))(?![W])"
              .replace("[W]", "[\\p{L}\\p{N}_]")
              .replace("[S]", "[^\\t-\\r\\x1c-\\x1f\\x85\\p{Z}]"));

  private final String text;
  private final Words words;
  private final BitSet quoted;

  Quotations(String text, Words words) {
    this.text = text;
    this.words = words;
    this.quoted = words.touchedBy(stretches(text));
  }

  /**
   * The class of a content. Direct: it begins and ends with a quotation mark and no more than a
   * fifth of its words lie outside quotation marks. Mixed: it holds a quoted stretch. Indirect: it
   * holds none.
   *
   * @param content indexes of its words
   */
  Kind classify(BitSet content) {
    int inside = Sets.common(content, quoted);
    if (inside == 0) {
      return Kind.INDIRECT;
    }
    boolean marked =
        markBefore(words.start(content.nextSetBit(0)))
            && markAfter(words.end(content.length() - 1));
    return marked && inside >= 0.8 * content.cardinality() ? Kind.DIRECT : Kind.MIXED;
  }

  /**
   * Whether a mark is among the punctuation that ends at {@code offset}, or at a line end there.
   */
  private boolean markBefore(int offset) {
    int at = offset > 0 && text.charAt(offset - 1) == '\n' ? offset - 1 : offset;
    while (at > 0 && isPunctuation(text.codePointBefore(at))) {
      int codePoint = text.codePointBefore(at);
      if (MARKS.indexOf(codePoint) >= 0) {
        return true;
      }
      at -= Character.charCount(codePoint);
    }
    return false;
  }

  private boolean markAfter(int offset) {
    int at = offset;
    while (at < text.length() && isPunctuation(text.codePointAt(at))) {
      int codePoint = text.codePointAt(at);
      if (MARKS.indexOf(codePoint) >= 0) {
        return true;
      }
      at += Character.charCount(codePoint);
    }
    return false;
  }

  private static boolean isPunctuation(int codePoint) {
    return !Characters.isWord(codePoint) && !Characters.isSpace(codePoint);
  }

  /** The quoted stretches of a text, marks included; double marks first. */
  static List<Span> stretches(String text) {
    List<Span> doubles = new ArrayList<>();
    Matcher line = LINE.matcher(text);
    while (line.find() && line.start() < text.length()) {
      doubles(line.group(), line.start(), doubles);
    }
    List<Span> all = new ArrayList<>(doubles);
    Matcher single = SINGLE.matcher(text);
    while (single.find()) {
      Span span = new Span(single.start(), single.end());
      if (doubles.stream().noneMatch(span::overlaps)) {
        all.add(span);
      }
    }
    return all;
  }

  private static void doubles(String line, int offset, List<Span> out) {
    String marks = line.replace("``", "“ ").replace("''", "\" ");
    int start = -1;
    for (int i = 0; i < marks.length(); i++) {
      char c = marks.charAt(i);
      if (start < 0 ? "“„«\"".indexOf(c) >= 0 : "”»\"".indexOf(c) >= 0) {
        if (start < 0) {
          start = i;
        } else {
          out.add(new Span(offset + start, offset + i + 1));
          start = -1;
        }
      }
    }
    if (start >= 0) {
      out.add(new Span(offset + start, offset + lengthWithoutSpaceAtEnd(line)));
    }
  }

  private static int lengthWithoutSpaceAtEnd(String line) {
    int end = line.length();
    while (end > 0 && Characters.isSpace(line.charAt(end - 1))) {
      end--;
    }
    return end;
  }
}
