package dev.quoth.extract.speakers;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that points at somebody: the source of a statement, or "he" or "she" that is part of
 * none.
 *
 * @param from first word
 * @param to one past the last
 * @param index of the attribution whose source it is; -1 for a pronoun that is none
 */
record Point(int from, int to, int index) {
  private static final int NO_SOURCE = -1;

  boolean isSource() {
    return index != NO_SOURCE;
  }

  /** Whether it is a single word. */
  boolean isWord() {
    return to == from + 1;
  }

  /** All points of an article, in text order. */
  static List<Point> all(Tokens tokens, List<Attribution> attributions) {
    List<Point> points = new ArrayList<>();
    BitSet taken = new BitSet();
    for (int i = 0; i < attributions.size(); i++) {
      Point point = ofSource(tokens, attributions.get(i), i);
      if (point != null) {
        points.add(point);
        taken.set(point.from, point.to);
      }
    }
    for (int i = taken.nextClearBit(0); i < tokens.size(); i = taken.nextClearBit(i + 1)) {
      Pronoun pronoun = Pronoun.of(tokens.form(i));
      if (pronoun == Pronoun.HE || pronoun == Pronoun.SHE) {
        points.add(new Point(i, i + 1, NO_SOURCE));
      }
    }
    points.sort(Comparator.comparingInt(Point::from).thenComparingInt(Point::index));
    return points;
  }

  private static @Nullable Point ofSource(Tokens tokens, Attribution attribution, int index) {
    List<Span> source = attribution.source();
    if (source.isEmpty()) {
      return null;
    }
    int from = tokens.firstEndingAfter(source.get(0).start());
    int to = tokens.firstStartingFrom(source.get(0).end());
    return from < to ? new Point(from, to, index) : null;
  }
}
