package dev.quoth.serve.text;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a text where marks begin and end.
 *
 * <p>Spans of statements nest and overlap, which elements cannot. So the text is cut wherever one
 * begins or ends, and each segment names all the marks that hold it. Takes time in proportion to
 * the text and to the marks that lie over one another.
 */
final class Segments {

  /** What a stretch is in a statement. */
  enum Role {
    SOURCE,
    CUE,
    CONTENT;

    String word() {
      return switch (this) {
        case SOURCE -> "source";
        case CUE -> "cue";
        case CONTENT -> "content";
      };
    }
  }

  /**
   * A stretch of one role of a statement.
   *
   * @param statement its number, from 1
   */
  record Mark(int statement, Role role, Span span) {}

  /**
   * A stretch of the text.
   *
   * @param marks all that hold it, by the numbers of their statements
   */
  record Segment(int start, int end, List<Mark> marks) {
    Segment {
      marks = List.copyOf(marks);
    }
  }

  private final List<Mark> marks;
  private final List<Mark> active = new ArrayList<>();
  private int next;

  Segments(List<Mark> marks) {
    this.marks = marks.stream().sorted(Comparator.comparing(Mark::span)).toList();
  }

  /** The segments of a stretch of the text, which stands behind those asked for before. */
  List<Segment> of(Span stretch) {
    List<Segment> segments = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      moveTo(at);
      int end = segmentEnd(stretch.end());
      segments.add(new Segment(at, end, byStatement()));
      at = end;
    }
    return segments;
  }

  /** Makes active what holds the char at an offset. */
  private void moveTo(int at) {
    for (; next < marks.size() && marks.get(next).span().start() <= at; next++) {
      active.add(marks.get(next));
    }
    active.removeIf(mark -> mark.span().end() <= at);
  }

  private int segmentEnd(int stretchEnd) {
    int end = stretchEnd;
    for (Mark mark : active) {
      end = Math.min(end, mark.span().end());
    }
    return next < marks.size() ? Math.min(end, marks.get(next).span().start()) : end;
  }

  private List<Mark> byStatement() {
    return active.stream()
        .sorted(Comparator.comparing(Mark::statement).thenComparing(Mark::role))
        .toList();
  }
}
