package dev.quoth;

/** Text without lone surrogates, which UTF-8 cannot carry. */
public final class WellFormed {
  private static final char REPLACEMENT = '\uFFFD';

  private WellFormed() {}

  /** The text with U+FFFD in place of each lone surrogate; the same object where it has none. */
  public static String of(String text) {
    int at = nextLone(text, 0);
    if (at < 0) {
      return text;
    }
    StringBuilder fixed = new StringBuilder(text);
    for (; at >= 0; at = nextLone(text, at + 1)) {
      fixed.setCharAt(at, REPLACEMENT);
    }
    return fixed.toString();
  }

  /** Index of the first lone surrogate at or after {@code from}, a character boundary; or -1. */
  private static int nextLone(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return i;
        }
        i++;
      }
    }
    return -1;
  }
}
