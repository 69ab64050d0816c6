package dev.quoth.networks.picture;

/** Names as they stand in a picture: in one line, and not longer than there is room for. */
final class Labels {
  /** Share of the size of the type, a little more than most serif faces take. */
  private static final double NARROW = .32;

  private static final double USUAL = .54;
  private static final double CAPITAL = .72;
  private static final double BROAD = .9;
  private static final double WIDE = 1.05;
  private static final int FIRST_OF_WIDE = 0x2E80; // radicals of Chinese, and all that follows

  private Labels() {}

  /** The name in one line, without what would not show or would turn the direction of writing. */
  static String line(String name) {
    StringBuilder line = new StringBuilder();
    name.codePoints().map(Labels::shown).forEach(line::appendCodePoint);
    String joined = line.toString().strip().replaceAll(" {2,}", " ");
    return joined.isEmpty() ? "(no name)" : joined;
  }

  private static int shown(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return ' ';
    }
    int type = Character.getType(c);
    boolean joiner = c == 0x200C || c == 0x200D; // of Persian, of Indian scripts, of emoji
    boolean hidden =
        type == Character.CONTROL
            || type == Character.SURROGATE
            || type == Character.UNASSIGNED
            || (type == Character.FORMAT && !joiner);
    return hidden ? 0xFFFD : c;
  }

  /** The beginning of the line that fits, with an ellipsis where it is cut. */
  static String fitted(String name, double size, double room) {
    String line = line(name);
    if (width(line, size) <= room) {
      return line;
    }
    int[] points = line.codePoints().toArray();
    double left = room - width("…", size);
    int kept = 0;
    while (kept < points.length && left >= size * share(points[kept])) {
      left -= size * share(points[kept]);
      kept++;
    }
    return new String(points, 0, kept).strip() + "…";
  }

  /** How wide a text is about; no font is asked, so that all machines place alike. */
  static double width(String text, double size) {
    return text.codePoints().mapToDouble(Labels::share).sum() * size;
  }

  private static double share(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (c >= FIRST_OF_WIDE) {
      return WIDE;
    }
    if ("ijltfrI.,:;'|!()[] -".indexOf(c) >= 0) {
      return NARROW;
    }
    if ("mwMW@%…".indexOf(c) >= 0) {
      return BROAD;
    }
    return Character.isUpperCase(c) ? CAPITAL : USUAL;
  }
}
