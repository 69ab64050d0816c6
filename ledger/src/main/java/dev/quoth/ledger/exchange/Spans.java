package dev.quoth.ledger.exchange;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Stretches of other programs as those of one role. */
final class Spans {

  private Spans() {}

  /** In order; those that overlap or have only white space between them as one. */
  static List<Span> joined(List<Span> spans, String text) {
    List<Span> joined = new ArrayList<>();
    List<Span> ordered =
        spans.stream()
            .sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end))
            .toList();
    for (Span next : ordered) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && isBlank(text, last.end(), next.start())) {
        joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), next.end())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean isBlank(String text, int from, int to) {
    return from >= to || text.substring(from, to).isBlank();
  }
}
