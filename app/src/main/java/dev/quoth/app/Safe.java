package dev.quoth.app;

/**
 * Makes text harmless to a terminal.
 *
 * <p>What an article or a file name holds must never reach a terminal as a command: control
 * characters are shown as their pictures, so that ESC appears as {@code ␛}.
 */
final class Safe {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int PICTURES = 0x2400;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private Safe() {}

  /**
   * The text on one line: runs of white space as one blank, none at the ends, controls as pictures;
   * marks that only open or close a direction of writing are left out.
   */
  static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    boolean blank = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (isBlank(codePoint)) {
        blank = safe.length() > 0;
      } else if (!embedsDirection(codePoint)) {
        if (blank) {
          safe.append(' ');
          blank = false;
        }
        append(safe, codePoint);
      }
    }
    return safe.toString();
  }

  private static boolean isBlank(int codePoint) {
    return (Character.isWhitespace(codePoint) && !isSeparatorControl(codePoint))
        || codePoint == 0x85;
  }

  /** The four information separators, which Java counts as white space. */
  private static boolean isSeparatorControl(int codePoint) {
    return codePoint >= 0x1C && codePoint <= 0x1F;
  }

  private static void append(StringBuilder safe, int codePoint) {
    if (codePoint < ' ') {
      safe.append((char) (PICTURES + codePoint));
    } else if (codePoint == 0x7F) {
      safe.append((char) PICTURE_OF_DELETE);
    } else if (codePoint < 0x7F) {
      safe.append((char) codePoint);
    } else if (codePoint < 0xA0 || isLoneSurrogate(codePoint) || overridesDirection(codePoint)) {
      safe.append(REPLACEMENT);
    } else {
      safe.appendCodePoint(codePoint);
    }
  }

  private static boolean isLoneSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Makes text read otherwise than it stands, so the reader is to see that it is there. */
  private static boolean overridesDirection(int codePoint) {
    return codePoint == 0x202D || codePoint == 0x202E;
  }

  /** Opens or closes an embedding or isolate; one left open would reach beyond the text. */
  private static boolean embedsDirection(int codePoint) {
    return (codePoint >= 0x202A && codePoint <= 0x202C)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
