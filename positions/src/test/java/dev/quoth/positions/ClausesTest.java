package dev.quoth.positions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Span;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ClausesTest {
  private static List<String> clauses(String text) {
    return Clauses.of(text).stream().map(span -> span.of(text)).toList();
  }

  @Test
  void cutsAtMarksAndConjunctions() {
    assertThat(
            clauses(
                "The harbour must stay open because people live by it; nobody asked us about the"
                    + " toll. We will go to court."))
        .containsExactly(
            "The harbour must stay open",
            "because people live by it;",
            "nobody asked us about the toll.",
            "We will go to court.");
  }

  @Test
  void joinsWhatIsTooShort() {
    assertThat(clauses("No, the harbour must stay open")).hasSize(1);
    assertThat(clauses("The harbour must stay open, he says"))
        .containsExactly("The harbour must stay open, he says");
  }

  @Property
  void everyWordIsInAClauseAndNoneOverlap(@ForAll String text) {
    int end = 0;
    StringBuilder between = new StringBuilder();
    for (Span span : Clauses.of(text)) {
      assertThat(span.start()).isGreaterThanOrEqualTo(end);
      between.append(text, end, span.start());
      end = span.end();
    }
    between.append(text.substring(end));
    assertThat(between.toString().chars().allMatch(Character::isWhitespace)).isTrue();
  }
}
