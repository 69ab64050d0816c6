package dev.quoth.app;

/** The beginning of a text, on one line. */
final class Beginning {
  private static final String MORE = "…";

  /** Chars looked at for a column: most characters take one, marks on them more. */
  private static final int CHARS_PER_COLUMN = 8;

  private Beginning() {}

  /** As much of the text, made safe, as fits so many columns, an ellipsis where that is not all. */
  static String of(String text, int columns) {
    int limit = Math.max(1, columns) * CHARS_PER_COLUMN;
    boolean cut = text.length() > limit;
    if (cut && Character.isHighSurrogate(text.charAt(limit - 1))) {
      limit--;
    }
    String line = Safe.line(cut ? text.substring(0, limit) : text);
    if (!cut && DisplayWidth.of(line) <= columns) {
      return line;
    }
    int width = 1; // of the ellipsis
    int end = 0;
    while (end < line.length()) {
      int next = DisplayWidth.clusterEnd(line, end);
      width += DisplayWidth.ofCluster(line, end, next);
      if (width > columns) {
        break;
      }
      end = next;
    }
    return columns < 1 ? "" : line.substring(0, end).stripTrailing() + MORE;
  }
}
