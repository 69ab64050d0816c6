package dev.quoth.ledger.search;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds in a content what a query looks for. */
final class Highlighter {
  private final List<TermMatch> terms;

  private Highlighter() {
    terms = List.of();
  }

  /** One that finds nothing. */
  static Highlighter ofNothing() {
    return new Highlighter();
  }

  Highlighter(Query query, TermForms forms) {
    terms = TermMatch.of(query, forms);
  }

  /**
   * Where a content has it, in order and apart.
   *
   * @param tokens of the content
   */
  List<Span> in(List<Token> tokens) {
    List<Span> found = new ArrayList<>();
    terms.forEach(term -> found.addAll(term.in(tokens)));
    return merged(found);
  }

  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    spans.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    for (Span span : spans) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }
}
