package dev.quoth.app;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines of at most so many columns.
 *
 * <p>Lines break at blanks, after dashes, and between East Asian wide characters unless the second
 * is closing punctuation or the first opening. A word longer than the line is cut between
 * characters, never inside one.
 */
final class Wrapper {
  private static final String NOT_AT_START = "、。，．：；？！」』）】〕〉》・ー々…’”";
  private static final String NOT_AT_END = "「『（【〔〈《‘“";
  private static final String BREAK_AFTER = "—–-/";

  private final String text;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private int lineStart;
  private int lineWidth;
  private int breakAt = -1;
  private int widthAtBreak;

  private Wrapper(String text, int width) {
    this.text = text;
    this.width = width;
  }

  /**
   * The lines of {@code text}, which is on one line and free of control characters.
   *
   * @param width columns, at least 2
   */
  static List<String> wrap(String text, int width) {
    return new Wrapper(text, width).wrap();
  }

  private List<String> wrap() {
    for (int start = 0, end; start < text.length(); start = end) {
      end = DisplayWidth.clusterEnd(text, start);
      int cluster = DisplayWidth.ofCluster(text, start, end);
      noteBreakBefore(start);
      while (lineWidth + cluster > width && start > lineStart) {
        breakLine(start);
      }
      if (start == lineStart && isBlank(start)) {
        lineStart = end;
      } else {
        lineWidth += cluster;
      }
    }
    if (lineStart < text.length()) {
      lines.add(text.substring(lineStart).stripTrailing());
    }
    return lines;
  }

  private void noteBreakBefore(int at) {
    if (at > lineStart && mayBreakBefore(at)) {
      breakAt = at;
      widthAtBreak = lineWidth;
    }
  }

  /** Ends the line at the last place where it may break, or here where there is none. */
  private void breakLine(int here) {
    boolean soft = breakAt > lineStart;
    int at = soft ? breakAt : here;
    lines.add(text.substring(lineStart, at).stripTrailing());
    lineWidth = soft ? lineWidth - widthAtBreak : 0;
    lineStart = at;
    breakAt = -1;
    if (at < here && isBlank(at)) {
      lineStart++;
      lineWidth--;
    }
  }

  private boolean mayBreakBefore(int at) {
    if (isBlank(at)) {
      return true;
    }
    int next = text.codePointAt(at);
    int last = text.codePointBefore(at);
    if (NOT_AT_START.indexOf(next) >= 0 || NOT_AT_END.indexOf(last) >= 0) {
      return false;
    }
    boolean afterDash = BREAK_AFTER.indexOf(last) >= 0 && Character.isLetter(next);
    return afterDash || last == ' ' || DisplayWidth.isWide(next) || DisplayWidth.isWide(last);
  }

  /** A blank alone; with a combining mark on it, it is a character like others. */
  private boolean isBlank(int at) {
    return text.charAt(at) == ' ' && DisplayWidth.clusterEnd(text, at) == at + 1;
  }
}
