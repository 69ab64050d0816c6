package dev.quoth.extract.words;

import dev.quoth.Span;
import java.util.List;

/**
 * Words of a text that stand together, and what stands between them.
 *
 * @param text the article's text
 * @param start UTF-16 offset where the stretch begins
 * @param end UTF-16 offset where it ends, exclusive; no stretch is read further than its first
 *     words
 * @param words the words in it
 */
public record Stretch(String text, int start, int end, List<CueWords.Word> words) {
  private static final String BREAKS = ";:()[]\u2013\u2014\u2015\u2026!?";

  /** The words from {@code start} to {@code end}; none where they are the wrong way round. */
  static Stretch of(String text, int start, int end) {
    List<CueWords.Word> words =
        end > start ? CueWords.of(text, List.of(new Span(start, end))) : List.of();
    return new Stretch(text, start, Math.max(start, end), List.copyOf(words));
  }

  /** This stretch and the text from its end through {@code next}. */
  public Stretch through(Stretch next) {
    return of(text, start, Math.max(end, next.end()));
  }

  /** This stretch from the word on. */
  Stretch from(int word) {
    return word == 0
        ? this
        : new Stretch(
            text, words.get(word - 1).span().end(), end, words.subList(word, words.size()));
  }

  /** Number of words. */
  public int size() {
    return words.size();
  }

  /** The word's form; empty before the first and after the last word. */
  public String form(int at) {
    return at < 0 || at >= words.size() ? "" : words.get(at).form();
  }

  /** The word as it stands in the text, with a genitive or contraction. */
  public String raw(int at) {
    return words.get(at).span().of(text);
  }

  /** Whether the word begins with a capital; not where there is no such word. */
  public boolean isCapital(int at) {
    return at >= 0 && at < words.size() && words.get(at).capital();
  }

  /** What stands between the word and the one before, or the stretch's start. */
  public String gap(int at) {
    int from = at == 0 ? start : words.get(at - 1).span().end();
    return text.substring(from, words.get(at).span().start());
  }

  /** Whether a comma stands between the word and the one before. */
  public boolean isAfterComma(int at) {
    return gap(at).indexOf(',') >= 0;
  }

  /** Whether a mark that ends a clause stands before the word: a dash, a colon, a bracket. */
  public boolean isBroken(int at) {
    String gap = gap(at);
    return gap.contains("--")
        || gap.contains(" - ")
        || gap.chars().anyMatch(c -> BREAKS.indexOf(c) >= 0);
  }

  /** Whether the word ends in a genitive: "Tuesday’s", "voters'". */
  public boolean isGenitive(int at) {
    int end = words.get(at).span().end();
    String raw = raw(at);
    return raw.endsWith("'s")
        || raw.endsWith("\u2019s")
        || ((raw.endsWith("s") || raw.endsWith("S"))
            && end < text.length()
            && (text.charAt(end) == '\'' || text.charAt(end) == '\u2019'));
  }

  /** The span from the word {@code from} to before the word {@code to}, without a last genitive. */
  public Span span(int from, int to) {
    Span last = words.get(to - 1).span();
    int end = last.end();
    String raw = last.of(text);
    if (raw.endsWith("'s") || raw.endsWith("\u2019s")) {
      end -= 2;
    }
    return new Span(words.get(from).span().start(), end);
  }
}
