package dev.quoth.extract;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.words.WordChars;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quoted stretches of one text, marks included, and how much of a content stands in them.
 *
 * <p>Only outermost stretches are kept: a quotation inside a quotation is part of it. A quotation
 * never runs over a line end; one left open ends with its paragraph, where the next, by the
 * convention of newspapers, opens it again. Takes time linear in the text. Immutable.
 */
public final class QuotationMarks {
  /** How far from a word its quotation mark is looked for, in chars of punctuation. */
  private static final int PUNCTUATION_REACH = 32;

  private final String text;
  private final List<Span> stretches;

  private QuotationMarks(String text, List<Span> stretches) {
    this.text = text;
    this.stretches = stretches;
  }

  /** The quoted stretches of {@code text}, whose lines are its paragraphs. */
  public static QuotationMarks of(String text) {
    List<Span> all = new ArrayList<>();
    boolean continues = false;
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !WordChars.isLineEnd(text.charAt(to))) {
        to++;
      }
      Span line = trim(text, from, to);
      if (line != null) {
        continues = addParagraph(text, line, continues, all);
      }
      from = to + 1;
    }
    return new QuotationMarks(text, List.copyOf(all));
  }

  private static @Nullable Span trim(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && WordChars.isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && WordChars.isSpace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end) : null;
  }

  /** Adds the stretches of a paragraph and tells whether it leaves a quotation open. */
  private static boolean addParagraph(
      String text, Span paragraph, boolean continues, List<Span> all) {
    DoubleQuotes.Found doubles =
        DoubleQuotes.in(text, paragraph.start(), paragraph.end(), continues);
    List<Span> singles =
        SingleQuotes.in(text, paragraph.start(), paragraph.end(), doubles.stretches());
    addOutermost(doubles.stretches(), singles, all);
    return doubles.leftOpen();
  }

  /** Merges two ordered lists; members of {@code doubles} inside a single stretch are dropped. */
  private static void addOutermost(List<Span> doubles, List<Span> singles, List<Span> all) {
    int next = 0;
    for (Span single : singles) {
      while (next < doubles.size() && doubles.get(next).start() < single.start()) {
        all.add(doubles.get(next++));
      }
      while (next < doubles.size() && single.contains(doubles.get(next))) {
        next++;
      }
      all.add(single);
    }
    all.addAll(doubles.subList(next, doubles.size()));
  }

  /** The stretches in text order, disjoint, in UTF-16 offsets with their marks. */
  public List<Span> stretches() {
    return stretches;
  }

  /**
   * Whether a content is direct, mixed or indirect.
   *
   * <p>Direct if nothing but punctuation stands between its outer words and a quotation mark, and
   * at most a fifth of its words lie outside quoted stretches; indirect if no word lies inside one;
   * mixed otherwise. The end of a paragraph that leaves its quotation open counts as a mark.
   *
   * @param content spans of the text in order; may be empty
   * @throws IllegalArgumentException if a span ends outside the text
   */
  public Statement.Kind kindOf(List<Span> content) {
    Count count = new Count();
    for (Span span : content) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            span + " ends outside the text of " + text.length() + " chars");
      }
      count.add(span);
    }
    if (count.quoted == 0) {
      return Statement.Kind.INDIRECT;
    }
    boolean enough = 5L * (count.words - count.quoted) <= count.words;
    return enough && markBefore(count.first) && markAfter(count.last)
        ? Statement.Kind.DIRECT
        : Statement.Kind.MIXED;
  }

  private boolean markBefore(int word) {
    int at = word;
    int stop = Math.max(0, word - PUNCTUATION_REACH);
    while (at > stop && isPunctuation(WordChars.before(text, at))) {
      at -= Character.charCount(WordChars.before(text, at));
      if (Marks.isMark(text.charAt(at))) {
        return true;
      }
    }
    Span around = around(word);
    return around != null && holdsNoWord(around.start(), word);
  }

  private boolean markAfter(int wordEnd) {
    int at = wordEnd;
    int stop = Math.min(text.length(), wordEnd + PUNCTUATION_REACH);
    while (at < stop && isPunctuation(text.codePointAt(at))) {
      if (Marks.isMark(text.charAt(at))) {
        return true;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    Span around = around(wordEnd - 1);
    return around != null && holdsNoWord(wordEnd, around.end());
  }

  /**
   * Whether a stretch begins or ends here but for space and punctuation, as in {@code « rien »}.
   */
  private boolean holdsNoWord(int from, int to) {
    return to - from <= PUNCTUATION_REACH
        && text.substring(from, to).codePoints().noneMatch(WordChars::isWord);
  }

  private static boolean isPunctuation(int codePoint) {
    return !WordChars.isWord(codePoint) && !WordChars.isSpace(codePoint);
  }

  private @Nullable Span around(int at) {
    int index = firstEndingAfter(at);
    return index < stretches.size() && stretches.get(index).start() <= at
        ? stretches.get(index)
        : null;
  }

  private int firstEndingAfter(int at) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (stretches.get(middle).end() <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Counts the words that share a char with the spans added, each once, in text order. */
  private final class Count {
    private int words;
    private int quoted;
    private int first;
    private int last;

    void add(Span span) {
      int at = Math.max(wordStart(span.start()), last);
      int stretch = firstEndingAfter(at);
      while (at < span.end()) {
        int wordEnd = wordEnd(at);
        if (wordEnd == at) {
          at += Character.charCount(text.codePointAt(at));
          continue;
        }
        while (stretch < stretches.size() && stretches.get(stretch).end() <= at) {
          stretch++;
        }
        boolean inside = stretch < stretches.size() && stretches.get(stretch).start() < wordEnd;
        first = words == 0 ? at : first;
        last = wordEnd;
        words++;
        quoted += inside ? 1 : 0;
        at = wordEnd;
      }
    }

    private int wordStart(int at) {
      int start = at;
      if (start >= text.length() || !WordChars.isWord(text.codePointAt(start))) {
        return start;
      }
      while (start > 0 && WordChars.isWord(WordChars.before(text, start))) {
        start -= Character.charCount(WordChars.before(text, start));
      }
      return start;
    }

    private int wordEnd(int at) {
      int end = at;
      while (end < text.length() && WordChars.isWord(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      return end;
    }
  }
}
