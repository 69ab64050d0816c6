package dev.quoth.lab.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoldFileTest {
  private static final String TEXT = "He said it. Then he said\u00a0 she had said “no”.";

  @Test
  void wordsBecomeSpans() throws GoldFormatException {
    GoldText gold =
        inText(
            """
            a indirect speech paragraph
              source  He
              cue     He {said} it
              content said {it}
            b mixed speech standfirst
              source  he
              cue     {said} she
              content she had said “no”
            c direct speech paragraph within b
              source  she
              cue     had said
              content “no”
            """);

    assertThat(gold.statements()).extracting(Statement::id).containsExactly("a", "b", "c");
    Statement b = gold.statements().get(1);
    assertThat(b.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(b.cueClass()).isEqualTo(Statement.CueClass.SPEECH);
    assertThat(b.block()).isEqualTo(Block.Kind.STANDFIRST);
    assertThat(b.attribution().source()).containsExactly(new Span(17, 19));
    assertThat(b.attribution().cue()).containsExactly(new Span(20, 24));
    assertThat(b.attribution().content()).containsExactly(new Span(26, 43));
    assertThat(gold.statements().get(2).within()).isEqualTo("b");
  }

  @Test
  void aStatementMayHaveNoSourceAndNoCueAndSeveralContents() throws GoldFormatException {
    GoldText gold = inText("a direct other paragraph\n  content it\n  content “no”\n");

    assertThat(gold.statements().get(0).attribution().source()).isEmpty();
    assertThat(gold.statements().get(0).attribution().cue()).isEmpty();
    assertThat(gold.statements().get(0).attribution().content()).hasSize(2);
  }

  @Test
  void passagesCarryTheirText() throws GoldFormatException {
    GoldFile file =
        GoldFile.parse(
            "x.gold",
            "# c\npassage p\n> Ann spoke:\n>\n> “Go.”\na direct speech paragraph\n  content “Go.”\n"
                + "passage q\n> Nothing here.\n");

    assertThat(file.passages())
        .extracting(GoldText::text)
        .containsExactly("Ann spoke:\n\n“Go.”", "Nothing here.");
    assertThat(file.passages().get(0).statements().get(0).attribution().content())
        .containsExactly(new Span(12, 17));
    assertThat(file.passages().get(1).statements()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          content never said        | x.gold:3: not in the text: never said
          content said              | x.gold:3: stands more than once
          content {} said           | x.gold:3: braces hold no words
          content He said{          | x.gold:3: braces hold no words
          content said} it          | x.gold:3: braces hold no words
          speech  it                | x.gold:3: expected a part of a statement
          content                   | x.gold:3: expected a part of a statement
          """)
  void aBadPartIsNamedByItsLine(String part, String message) {
    assertThatThrownBy(() -> inText("a indirect speech paragraph\n  " + part + "\n"))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a spoken speech paragraph",
        "a direct talk paragraph",
        "a direct speech column",
        "a direct speech",
        "a direct speech paragraph in b",
      })
  void aBadHeadIsAnError(String head) {
    assertThatThrownBy(() -> inText(head + "\n  content it\n"))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageStartingWith("x.gold:2: ");
  }

  @Test
  void contentIsObligatory() {
    assertThatThrownBy(() -> inText("a direct speech paragraph\n  source He\n"))
        .hasMessage("x.gold:2: a has no content");
  }

  @Test
  void aLabelNamesOneStatement() {
    String one = "a direct speech paragraph\n  content it\n";
    assertThatThrownBy(() -> inText(one + one)).hasMessage("x.gold:4: label used twice: a");
  }

  @Test
  void partsOutOfOrderAreAnError() {
    assertThatThrownBy(() -> inText("a direct speech paragraph\n  content “no”\n  content it\n"))
        .isInstanceOf(GoldFormatException.class)
        .hasMessageStartingWith("x.gold:2: a: content spans overlap or are out of order");
  }

  @Test
  void aNestedStatementLiesInsideTheContentOfItsOuterOne() {
    String outer = "a direct speech paragraph\n  content it\n";
    assertThatThrownBy(() -> inText(outer + "b direct speech paragraph within a\n  content “no”\n"))
        .hasMessage("x.gold:4: b is not inside the content of a");
    assertThatThrownBy(() -> inText(outer + "b direct speech paragraph within c\n  content it\n"))
        .hasMessage("x.gold:4: b lies within c, not yet given");
    assertThatThrownBy(() -> inText("b direct speech paragraph within b\n  content it\n"))
        .hasMessage("x.gold:2: b lies within b, not yet given");
  }

  @Test
  void somethingBeforeTheFirstHeaderIsAnError() {
    assertThatThrownBy(() -> GoldFile.parse("x.gold", "a direct speech paragraph"))
        .hasMessageStartingWith("x.gold:1: expected 'article NAME' or 'passage ID'");
  }

  @Test
  void anArticleHasNoPassagesAndPassagesAreNoArticle() throws GoldFormatException {
    GoldFile article = GoldFile.parse("x.gold", "article x.txt\n");
    GoldFile passages = GoldFile.parse("y.gold", "passage p\n> Text.\n");
    assertThat(article.article()).isEqualTo("x.txt");
    assertThatThrownBy(article::passages).isInstanceOf(GoldFormatException.class);
    assertThatThrownBy(passages::article).isInstanceOf(GoldFormatException.class);
    assertThatThrownBy(() -> passages.in("Text.")).isInstanceOf(GoldFormatException.class);
  }

  private static GoldText inText(String statements) throws GoldFormatException {
    return GoldFile.parse("x.gold", "article x.txt\n" + statements).in(TEXT);
  }
}
