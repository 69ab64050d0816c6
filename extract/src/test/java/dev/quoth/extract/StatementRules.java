package dev.quoth.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What holds for the statements of any text. */
final class StatementRules {
  private StatementRules() {}

  static void check(String text, List<Statement> statements) {
    Map<String, Statement> earlier = new HashMap<>();
    int last = 0;
    for (Statement statement : statements) {
      Attribution attribution = statement.attribution();
      checkSpans(text, attribution);
      int start = attribution.content().get(0).start();
      assertThat(start).isGreaterThanOrEqualTo(last);
      last = start;
      checkWithin(statement, earlier);
      assertThat(earlier.put(statement.id(), statement)).as("id twice").isNull();
    }
  }

  /** Every span lies in the text and neither begins nor ends with space or within a character. */
  private static void checkSpans(String text, Attribution attribution) {
    List<Span> spans = new ArrayList<>(attribution.source());
    spans.addAll(attribution.cue());
    spans.addAll(attribution.content());
    for (Span span : spans) {
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      String part = span.of(text);
      assertThat(part).isEqualTo(part.strip());
      assertThat(splits(text, span.start()) || splits(text, span.end())).isFalse();
    }
  }

  private static boolean splits(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static void checkWithin(Statement statement, Map<String, Statement> earlier) {
    if (statement.within() == null) {
      return;
    }
    Statement outer = earlier.get(statement.within());
    assertThat(outer).as("the statement that %s lies within", statement).isNotNull();
    assertThat(statement.attribution().content())
        .allMatch(inner -> outer.attribution().content().stream().anyMatch(o -> o.contains(inner)));
  }
}
