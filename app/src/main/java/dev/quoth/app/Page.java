package dev.quoth.app;

import java.util.ArrayList;
import java.util.List;

/**
 * What the text is set on.
 *
 * @param width columns, at least {@link #MIN_WIDTH}
 * @param colours whether styles are shown
 */
record Page(int width, boolean colours) {
  static final int MIN_WIDTH = 20;

  /** Below this a line of a statement's facts does not fit beside its speaker. */
  private static final int WIDE = 60;

  private static final String DOT = " · ";

  boolean isWide() {
    return width >= WIDE;
  }

  Line line() {
    return new Line(colours);
  }

  String paint(Style style, String text) {
    return style.paint(text, colours);
  }

  /** The text in lines that are indented by so many columns. */
  List<String> wrap(String text, int indent) {
    return Wrapper.wrap(text, columnsAfter(indent));
  }

  /** Facts with a dot between them, in lines that break only at dots where they can. */
  List<String> wrapFacts(List<String> facts, int indent) {
    List<String> lines = new ArrayList<>();
    for (String fact : facts) {
      String joined = lines.isEmpty() ? fact : lines.get(lines.size() - 1) + DOT + fact;
      if (!lines.isEmpty() && DisplayWidth.of(joined) <= columnsAfter(indent)) {
        lines.set(lines.size() - 1, joined);
      } else {
        lines.addAll(wrap(fact, indent));
      }
    }
    return lines;
  }

  /** Columns left for text after an indent; never so few that nothing could be set. */
  int columnsAfter(int indent) {
    return Math.max(MIN_WIDTH / 2, width - indent);
  }
}
