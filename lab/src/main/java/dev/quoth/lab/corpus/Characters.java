package dev.quoth.lab.corpus;

/**
 * The character classes by which scores are counted: those of {@code \w} and {@code \s} in Python's
 * {@code re} module.
 *
 * <p>Java's {@code UNICODE_CHARACTER_CLASS} is not the same: it counts combining marks and every
 * connector as part of a word, and leaves out numbers such as ½ and the separators U+001C to
 * U+001F.
 */
public final class Characters {
  private static final int WORD_TYPES =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER;

  private Characters() {}

  /** Whether the code point is a letter, a number or {@code _}. */
  public static boolean isWord(int codePoint) {
    return codePoint == '_' || ((WORD_TYPES >> Character.getType(codePoint)) & 1) != 0;
  }

  /** Whether the code point is white space. */
  public static boolean isSpace(int codePoint) {
    return switch (codePoint) {
      case ' ', '\t', '\n', 0x0B, '\f', '\r', 0x1C, 0x1D, 0x1E, 0x1F, 0x85, 0xA0 -> true;
      default -> codePoint > 0xFF && Character.isSpaceChar(codePoint);
    };
  }
}
