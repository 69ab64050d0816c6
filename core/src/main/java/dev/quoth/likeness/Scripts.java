package dev.quoth.likeness;

import java.lang.Character.UnicodeScript;

/** What scripts are like. */
public final class Scripts {
  /** Thai is the first of those written without blanks; nearly all texts lie before it. */
  private static final int FIRST = 0x0E00;

  private Scripts() {}

  /** Whether words are written without blanks between them in the character's script. */
  public static boolean isWrittenWithoutBlanks(int codePoint) {
    if (codePoint < FIRST) {
      return false;
    }
    if (Character.isIdeographic(codePoint)) {
      return true;
    }
    return switch (UnicodeScript.of(codePoint)) {
      case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
