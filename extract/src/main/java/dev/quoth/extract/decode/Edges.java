package dev.quoth.extract.decode;

import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;

/**
 * Takes from the edges of a span the punctuation that belongs to the sentence around it: the comma
 * before "he said", the dash after it.
 *
 * <p>Quotation marks stay, and so does all that stands inside them; the end of a sentence stays;
 * and so does the sign or the point of a number.
 */
final class Edges {
  private static final String LEADING = ",;:.)–—-";
  private static final String TRAILING = ",;:–—-(";
  private static final String SIGNS = ".-";

  private Edges() {}

  /** The words without such punctuation; all of them where there is nothing else. */
  static Window trim(Words words, Window span) {
    int from = span.from();
    int to = span.to();
    while (from < to && isOneOf(words, from, LEADING) && !opensNumber(words, from, to)) {
      from++;
    }
    while (to > from && isOneOf(words, to - 1, TRAILING)) {
      to--;
    }
    return from < to ? new Window(from, to) : span;
  }

  private static boolean isOneOf(Words words, int word, String marks) {
    int start = words.start(word);
    return words.end(word) == start + 1 && marks.indexOf(words.text().charAt(start)) >= 0;
  }

  /** Whether the word is the sign or the point of the number that it touches: -5, .5, -.5. */
  private static boolean opensNumber(Words words, int word, int to) {
    int at = word;
    while (at + 1 < to && isOneOf(words, at, SIGNS) && words.end(at) == words.start(at + 1)) {
      at++;
    }
    return at > word && Character.isDigit(words.text().codePointAt(words.start(at)));
  }
}
