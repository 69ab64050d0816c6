package dev.quoth.ledger.exchange;

import dev.quoth.Article;

/**
 * An article whose words cannot be read, for formats that need a text to point into.
 *
 * <p>Every character but white space is an x: one of 16 bits for one of 16, one of 32 for one of
 * 32, so that offsets of either count stay right. The id stays the digest of the true text.
 */
final class Masked {
  private static final int WIDE_X = 0x1D6A1;

  private Masked() {}

  static Article of(Article article) {
    return new Article(
        article.id(),
        article.source(),
        article.metadata(),
        mask(article.text()),
        article.blocks(),
        article.parts(),
        article.sameStory(),
        article.notes());
  }

  /** A text of the same length in either count. */
  static String mask(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    text.codePoints().map(Masked::mask).forEach(masked::appendCodePoint);
    return masked.toString();
  }

  private static int mask(int codePoint) {
    if (Character.isWhitespace(codePoint)) {
      return codePoint;
    }
    return Character.isSupplementaryCodePoint(codePoint) ? WIDE_X : 'x';
  }
}
