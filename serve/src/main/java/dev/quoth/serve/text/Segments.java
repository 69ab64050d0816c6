package dev.quoth.serve.text;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/**
 * Cuts a text where marks begin and end.
 *
 * <p>Spans of statements nest and overlap, which elements cannot. So the text is cut wherever one
 * begins or ends, and each segment names the marks that hold it: where very many do, those of the
 * last statements, which are the innermost. So the time is in proportion to the text and the marks,
 * with a logarithm, however they lie over one another.
 */
final class Segments {
  /** More marks over one another than these are told by nobody's eye. */
  static final int MOST_NAMED = 24;

  private static final Comparator<Mark> BY_STATEMENT =
      Comparator.comparingInt(Mark::statement)
          .thenComparing(Mark::role)
          .thenComparing(Mark::span)
          .thenComparingInt(Mark::ordinal);

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
   * @param ordinal tells it from others that are the same
   */
  record Mark(int statement, Role role, Span span, int ordinal) {}

  /**
   * A stretch of the text.
   *
   * @param marks those that hold it, by the numbers of their statements; at most {@link
   *     #MOST_NAMED}
   * @param begun those that were not in the segment before, all of them where they begin here, and
   *     as many as hold the first segment of a stretch; by the numbers of their statements
   */
  record Segment(int start, int end, List<Mark> marks, List<Mark> begun) {
    Segment {
      marks = List.copyOf(marks);
      begun = List.copyOf(begun);
    }
  }

  private final List<Mark> marks;
  private final TreeSet<Mark> active = new TreeSet<>(BY_STATEMENT);
  private final PriorityQueue<Mark> ends =
      new PriorityQueue<>(Comparator.comparingInt(mark -> mark.span().end()));
  private int next;

  Segments(List<Mark> marks) {
    this.marks = marks.stream().sorted(Comparator.comparing(Mark::span)).toList();
  }

  /** The segments of a stretch of the text, which stands behind those asked for before. */
  List<Segment> of(Span stretch) {
    List<Segment> segments = new ArrayList<>();
    int at = stretch.start();
    while (at < stretch.end()) {
      Set<Mark> begun = moveTo(at);
      List<Mark> named = innermost();
      if (segments.isEmpty()) {
        begun.addAll(named);
      }
      int end = segmentEnd(stretch.end());
      segments.add(new Segment(at, end, named, List.copyOf(begun)));
      at = end;
    }
    return segments;
  }

  /**
   * Makes active what holds the char at an offset.
   *
   * @return those that were not
   */
  private Set<Mark> moveTo(int at) {
    Set<Mark> begun = new TreeSet<>(BY_STATEMENT);
    for (; next < marks.size() && marks.get(next).span().start() <= at; next++) {
      Mark mark = marks.get(next);
      if (mark.span().end() > at) {
        active.add(mark);
        ends.add(mark);
        begun.add(mark);
      }
    }
    for (Mark mark = ends.peek(); mark != null && mark.span().end() <= at; mark = ends.peek()) {
      active.remove(mark);
      ends.remove();
    }
    return begun;
  }

  private int segmentEnd(int stretchEnd) {
    Mark first = ends.peek();
    int end = first == null ? stretchEnd : Math.min(stretchEnd, first.span().end());
    return next < marks.size() ? Math.min(end, marks.get(next).span().start()) : end;
  }

  private List<Mark> innermost() {
    List<Mark> innermost = new ArrayList<>();
    for (Mark mark : active.descendingSet()) {
      if (innermost.size() == MOST_NAMED) {
        break;
      }
      innermost.add(mark);
    }
    Collections.reverse(innermost);
    return innermost;
  }
}
