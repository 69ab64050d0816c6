package dev.quoth.ledger.exchange;

import java.util.function.IntPredicate;

/** Text without the characters that a format cannot carry; U+FFFD stands for each of them. */
final class Characters {
  private static final int REPLACEMENT = 0xFFFD;

  private Characters() {}

  /** Text for XML 1.0, which has no control characters either, not even escaped. */
  static String forXml(String text) {
    return keeping(text, Characters::isOfXml);
  }

  private static boolean isOfXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= ' ' && !isSurrogate(c) && c != 0xFFFE && c != 0xFFFF);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static String keeping(String text, IntPredicate kept) {
    if (text.codePoints().allMatch(kept)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> kept.test(c) ? c : REPLACEMENT).forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
