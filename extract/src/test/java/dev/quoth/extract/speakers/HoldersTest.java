package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Speaker.By;
import dev.quoth.extract.QuotationMarks;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoldersTest {
  private static final String TEXT =
      "“It rains, she says the boats are late,” Marn said. “So he left.”";

  private final Tokens tokens =
      Tokens.of(TEXT, List.of(new Span(0, TEXT.length())), QuotationMarks.of(TEXT).stretches());
  private final List<Attribution> attributions = new ArrayList<>();

  @Test
  void theInnermostStatementWithAnAnswer() {
    holds("It rains, she says the boats are late");
    holds("the boats are late");
    Answer outer = answer();
    Answer inner = answer();
    assertThat(speaker("boats", -1, Map.of(0, outer, 1, inner))).isSameAs(inner);
    assertThat(speaker("boats", -1, Map.of(0, outer))).isSameAs(outer);
    assertThat(speaker("rains", -1, Map.of(0, outer, 1, inner))).isSameAs(outer);
  }

  @Test
  void notTheStatementWhoseSourceIsAskedFor() {
    holds("It rains, she says the boats are late");
    assertThat(speaker("rains", 0, Map.of(0, answer()))).isNull();
  }

  @Test
  void elseTheFirstOfTheQuotation() {
    holds("It rains");
    holds("the boats are late");
    holds("left");
    Answer first = answer();
    Answer second = answer();
    Answer elsewhere = answer();
    assertThat(speaker("she", -1, Map.of(0, first, 1, second, 2, elsewhere))).isSameAs(first);
    assertThat(speaker("she", -1, Map.of(1, second, 2, elsewhere))).isSameAs(second);
    assertThat(speaker("he", -1, Map.of(0, first))).isNull();
  }

  private void holds(String content) {
    int at = TEXT.indexOf(content);
    Span span = new Span(at, at + content.length());
    attributions.add(new Attribution(List.of(), List.of(), List.of(span)));
  }

  private static Answer answer() {
    return Answer.of(new Entity(0, Actor.Type.PERSON, "Marn"), By.NAME);
  }

  private @Nullable Answer speaker(String word, int index, Map<Integer, Answer> answers) {
    int token = tokens.firstEndingAfter(TEXT.indexOf(" " + word) + 1);
    BitSet asked = new BitSet();
    asked.set(token);
    return new Holders(tokens, attributions, asked)
        .speaker(new Point(token, token + 1, index), answers);
  }
}
