package dev.quoth.extract.words;

/**
 * What counts as a word and as white space where words are counted.
 *
 * <p>The classes {@code \w} and {@code \s} of Python's regular expressions on Unicode text, because
 * the share of quoted words is defined with them: letters, numbers of every sort and the underscore
 * make words; combining marks do not.
 */
public final class WordChars {

  private WordChars() {}

  /** Whether the code point is part of a word. */
  public static boolean isWord(int codePoint) {
    if (codePoint < 128) {
      return (codePoint >= 'a' && codePoint <= 'z')
          || (codePoint >= 'A' && codePoint <= 'Z')
          || (codePoint >= '0' && codePoint <= '9')
          || codePoint == '_';
    }
    int type = Character.getType(codePoint);
    return Character.isLetterOrDigit(codePoint)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  /** Whether the code point is white space. */
  public static boolean isSpace(int codePoint) {
    return codePoint == 0x85
        || Character.isWhitespace(codePoint)
        || Character.isSpaceChar(codePoint);
  }

  /** Whether {@code c} ends a line, and with it a paragraph. */
  public static boolean isLineEnd(char c) {
    return (c >= '\n' && c <= '\r')
        || (c >= 0x1C && c <= 0x1E)
        || c == 0x85
        || c == 0x2028
        || c == 0x2029;
  }

  /** The code point at {@code at}, or -1 outside {@code text}. */
  public static int at(String text, int at) {
    return at >= 0 && at < text.length() ? text.codePointAt(at) : -1;
  }

  /** The code point that ends before {@code at}, or -1 at the start. */
  public static int before(String text, int at) {
    return at > 0 ? text.codePointBefore(at) : -1;
  }
}
