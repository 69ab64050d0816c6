package dev.quoth.positions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final String NESTED =
      "Mira Tolan said the dam was a mistake, and that Ivo Kesk wants it torn down.";

  private static Span of(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Statement statement(
      String id, String text, String source, String cue, String... content) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(
            List.of(of(text, source)),
            List.of(of(text, cue)),
            java.util.Arrays.stream(content).map(words -> of(text, words)).toList()),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        0.9);
  }

  @Test
  void wordsOfOthersAreLeftOut() {
    Statement outer =
        statement(
            "a",
            NESTED,
            "Mira Tolan",
            "said",
            "the dam was a mistake, and that Ivo Kesk wants it torn down");
    Statement inner = statement("b", NESTED, "Ivo Kesk", "wants", "it torn down").reportedBy("a");
    Content content = Content.of(NESTED, outer, List.of(outer, inner));
    assertThat(content.text()).isEqualTo("the dam was a mistake, and that ");
    assertThat(content.reports()).isFalse();
    assertThat(Content.of(NESTED, inner, List.of(outer, inner)).text()).isEqualTo("it torn down");
  }

  @Test
  void whoOnlyReportsTakesNoPosition() {
    String text = "Mira Tolan said that Ivo Kesk wants the dam torn down.";
    Statement outer =
        statement("a", text, "Mira Tolan", "said", "that Ivo Kesk wants the dam torn down");
    Statement inner =
        statement("b", text, "Ivo Kesk", "wants", "the dam torn down").reportedBy("a");
    Content content = Content.of(text, outer, List.of(inner));
    assertThat(content.reports()).isTrue();
    assertThat(content.text()).isEqualTo("that Ivo Kesk wants the dam torn down");
    assertThat(Content.of(text, outer, List.of()).reports()).isFalse();
  }

  @Test
  void placesLeadBackIntoTheArticle() {
    String text = "“The dam,” said Mira Tolan, “has to go.”";
    Statement quoted = statement("a", text, "Mira Tolan", "said", "The dam", "has to go");
    Content content = Content.of(text, quoted, List.of());
    assertThat(content.text()).isEqualTo("The dam has to go");
    assertThat(content.inArticle(of(content.text(), "dam has")))
        .extracting(span -> span.of(text))
        .containsExactly("dam", "has");
  }

  @Test
  void polarityIsKept() {
    Statement denied =
        new Statement(
            "a",
            Statement.Kind.INDIRECT,
            new Attribution(List.of(), List.of(), List.of(of(NESTED, "the dam was a mistake"))),
            Statement.CueClass.SPEECH,
            null,
            Block.Kind.PARAGRAPH,
            0.9,
            new Circumstances(Polarity.DENIES, null, null, null));
    assertThat(Content.of(NESTED, denied, List.of()).polarity()).isEqualTo(Polarity.DENIES);
  }

  @Test
  void plainWordsAreAffirmed() {
    Content content = Content.of("The dam has to go.");
    assertThat(content.polarity()).isEqualTo(Polarity.AFFIRMS);
    assertThat(content.inArticle(new Span(4, 7))).containsExactly(new Span(4, 7));
    assertThat(Content.of("").stretches()).isEmpty();
  }
}
