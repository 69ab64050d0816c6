package dev.quoth.reader.words;

/** What becomes of a character of a page in {@link PageText}. */
enum CharFate {
  KEEP,
  SPACE,
  DROP,
  /** A direction mark: dropped unless the text has a right-to-left character. */
  DIRECTION,
  /** A lone surrogate. */
  REPLACE;

  /** Where marks begin; below, nothing but a few controls, blanks and the soft hyphen goes. */
  private static final char FIRST_MARK = '\u0300';

  private static final char FIRST_RIGHT_TO_LEFT = '\u0590';

  static CharFate of(int c) {
    if (c <= 0x20 || (c >= 0x7F && c <= 0xA0)) {
      boolean space = c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0;
      return space ? SPACE : DROP;
    }
    if (c < FIRST_MARK) {
      return c == 0xAD ? DROP : KEEP;
    }
    if (isPunctuation(c)) {
      return KEEP;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          SPACE;
      case Character.SURROGATE -> REPLACE;
      case Character.FORMAT -> ofFormat(c);
      default -> c == 0xFFFC ? DROP : KEEP;
    };
  }

  /** Whether it is a dash, a quotation mark, a bullet or dots, as many pages have them. */
  static boolean isPunctuation(int c) {
    return c >= 0x2010 && c <= 0x2027;
  }

  private static CharFate ofFormat(int c) {
    if (c == 0x200E
        || c == 0x200F
        || c == 0x061C
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)) {
      return DIRECTION;
    }
    boolean idle =
        c == 0x200B || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB);
    return idle ? DROP : KEEP;
  }

  /**
   * Where the first char stands that is not to be kept, or the space before it; the length for
   * none. Of spaces side by side the first is not to be kept.
   */
  static int keptUpTo(String page) {
    boolean directed = false;
    char before = 0;
    int length = page.length();
    for (int i = 0; i < length; i++) {
      char c = page.charAt(i);
      if ((c <= ' ' || c >= 0x7F) && !isPunctuation(c)) {
        boolean lone = c == ' ' && before != ' ';
        int codePoint = Character.isSurrogate(c) ? page.codePointAt(i) : c;
        CharFate fate = lone ? KEEP : of(codePoint);
        if (fate == DIRECTION) {
          directed = directed || hasRightToLeft(page);
          fate = directed ? KEEP : DROP;
        }
        if (fate != KEEP) {
          return before == ' ' ? i - 1 : i;
        }
        i += Character.charCount(codePoint) - 1;
      }
      before = c;
    }
    return length;
  }

  static boolean hasRightToLeft(String page) {
    for (int i = 0; i < page.length(); ) {
      int c = page.codePointAt(i);
      if (c >= FIRST_RIGHT_TO_LEFT) {
        byte direction = Character.getDirectionality(c);
        boolean mark = of(c) == DIRECTION;
        if (!mark
            && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)) {
          return true;
        }
      }
      i += Character.charCount(c);
    }
    return false;
  }
}
