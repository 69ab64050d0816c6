package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Statement;
import dev.quoth.lab.gold.GoldText;
import dev.quoth.lab.gold.SpeakerGold;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NestedScorerTest {
  private static final String TEXT =
      "Ada said that Bert told Cleo that the mill is lost. Dora said that it rains.";
  private static final Texts T = new Texts(TEXT);
  private static final Statement OUTER =
      statement(
          "a", T.attribution("Ada", "said", "that Bert told Cleo that the mill is lost"), null);
  private static final Statement OTHER =
      statement("d", T.attribution("Dora", "said", "that it rains"), null);
  private static final Attribution INNER = T.attribution("Bert", "told", "that the mill is lost");
  private static final GoldText GOLD =
      new GoldText(
          "t",
          TEXT,
          List.of(OUTER, statement("b", INNER, "a"), OTHER),
          new SpeakerGold("t", Map.of(), List.of()));

  private static Statement statement(String id, Attribution attribution, @Nullable String within) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        attribution,
        Statement.CueClass.SPEECH,
        within,
        Block.Kind.PARAGRAPH,
        1);
  }

  private static NestedScorer.Result score(Statement... found) {
    return new NestedScorer(GOLD).score(List.of(found));
  }

  @Test
  void goldAgainstItselfIsPerfect() {
    NestedScorer.Result result = new NestedScorer(GOLD).score(GOLD.statements());
    assertThat(result.right()).isEqualTo(Tally.oneToOne(1, 1, 1));
    assertThat(result.missed()).isEmpty();
    assertThat(result.wrong()).isEmpty();
  }

  @Test
  void theRightStatementMustReportIt() {
    NestedScorer.Result result = score(OUTER, statement("x", INNER, "d"), OTHER);
    assertThat(result.sourceRight().f1()).isEqualTo(1);
    assertThat(result.right()).isEqualTo(Tally.oneToOne(0, 1, 1));
    assertThat(result.wrong()).containsExactly("t: Bert | told | that the mill is lost");
  }

  @Test
  void theSourceMustAgree() {
    Attribution wrong = T.attribution("Cleo", "told", "that the mill is lost");
    NestedScorer.Result result = score(OUTER, statement("x", wrong, "a"));
    assertThat(result.contentMatch().f1()).isEqualTo(1);
    assertThat(result.right().f1()).isZero();
  }

  @Test
  void whatIsFoundWithoutAnOuterStatementIsNotNested() {
    NestedScorer.Result result = score(OUTER, statement("x", INNER, null));
    assertThat(result.right()).isEqualTo(Tally.oneToOne(0, 0, 1));
    assertThat(result.missed()).hasSize(1);
  }

  @Test
  void theOuterStatementMustExist() {
    assertThatThrownBy(() -> score(statement("x", INNER, "nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("t: a statement lies within nowhere");
  }
}
