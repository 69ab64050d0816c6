package dev.quoth.ledger.coding;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.agreement.Continuum;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A role of spans, as coders have marked it in the continuum that an article is. */
enum Stretches {
  CONTENT,
  SOURCE,
  CUE;

  /** Its name for people and programs. */
  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The spans of all coders. */
  Continuum continuum(Comparison comparison) {
    List<Continuum.Unit> units = new ArrayList<>();
    for (int coder = 0; coder < comparison.codings().size(); coder++) {
      Map<String, List<Span>> byCategory = new TreeMap<>();
      for (Statement statement : comparison.codings().get(coder).standing()) {
        byCategory
            .computeIfAbsent(category(statement), k -> new ArrayList<>())
            .addAll(of(statement));
      }
      for (Map.Entry<String, List<Span>> each : byCategory.entrySet()) {
        for (Span span : joined(each.getValue())) {
          units.add(new Continuum.Unit(coder, each.getKey(), span.start(), span.end()));
        }
      }
    }
    return new Continuum(Math.max(1, comparison.article().text().length()), units);
  }

  private List<Span> of(Statement statement) {
    return switch (this) {
      case CONTENT -> statement.attribution().content();
      case SOURCE -> statement.attribution().source();
      case CUE -> statement.attribution().cue();
    };
  }

  /** What is reported within others lies within their content, and is another layer. */
  private String category(Statement statement) {
    return this == CONTENT && statement.within() != null ? "nested" : "";
  }

  /** Those that overlap as one; those that touch stay two. */
  private static List<Span> joined(List<Span> spans) {
    List<Span> joined = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.overlaps(span)) {
        joined.set(joined.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }
}
