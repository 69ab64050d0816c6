package dev.quoth.app;

import java.util.Arrays;

/**
 * How many columns of a terminal text takes, and where it may be cut.
 *
 * <p>East Asian wide characters and emoji take two columns (Unicode Standard Annex 11), combining
 * marks and format characters none. A sequence of emoji tied by zero width joiners counts each of
 * them, as most terminals draw it: a line is then rather too short than too long.
 */
final class DisplayWidth {
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_PRESENTATION = 0xFE0F;
  private static final int SOFT_HYPHEN = 0xAD;

  /** First and last code point of each range of wide characters, ascending. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE10, 0xFE19, 0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0,
    0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
    0x1F265, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F7E0, 0x1F7EB, 0x1F7F0, 0x1F7F0, 0x1F90C,
    0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  /** Columns that {@code text} takes; it holds no control characters. */
  static int of(String text) {
    int width = 0;
    for (int start = 0, end; start < text.length(); start = end) {
      end = clusterEnd(text, start);
      width += ofCluster(text, start, end);
    }
    return width;
  }

  /** Columns of the cluster that stands from {@code start} to {@code end}. */
  static int ofCluster(String text, int start, int end) {
    int width = 0;
    for (int i = start; i < end; i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      width += codePoint == EMOJI_PRESENTATION && width == 1 ? 1 : ofCodePoint(codePoint);
    }
    return width;
  }

  static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0]) {
      return false;
    }
    int at = Arrays.binarySearch(WIDE, codePoint);
    return at >= 0 || (-at - 1) % 2 == 1;
  }

  /**
   * End of the user-perceived character that starts at {@code start}: a base with its marks, a pair
   * of regional indicators, or emoji tied together.
   */
  static int clusterEnd(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    if (isRegionalIndicator(first)
        && end < text.length()
        && isRegionalIndicator(text.codePointAt(end))) {
      end += 2;
    }
    int last = first;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (!extendsCluster(next) && last != ZERO_WIDTH_JOINER) {
        break;
      }
      end += Character.charCount(next);
      last = next;
    }
    return end;
  }

  private static int ofCodePoint(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return isInvisible(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
  }

  private static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    boolean jamoTail = codePoint >= 0x1160 && codePoint <= 0x11FF;
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && codePoint != SOFT_HYPHEN)
        || jamoTail;
  }

  private static boolean extendsCluster(int codePoint) {
    boolean skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    return codePoint >= 0x300
        && (skinTone
            || isInvisible(codePoint)
            || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK);
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }
}
