package dev.quoth.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Nesting;
import dev.quoth.Span;
import dev.quoth.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static final Statement OUTER = statement("a", null, Block.Kind.PARAGRAPH, 0.9);
  private static final Statement MIDDLE = statement("b", "a", Block.Kind.PARAGRAPH, 0.3);
  private static final Statement INNER = statement("c", "b", Block.Kind.PARAGRAPH, 0.8);
  private static final Statement TEASER = statement("d", null, Block.Kind.RELATED, 0.9);

  @Test
  void dropsFurnitureUnlessAsked() {
    assertThat(new Selection(false, 0).of(List.of(OUTER, TEASER))).containsExactly(OUTER);
    assertThat(new Selection(true, 0).of(List.of(OUTER, TEASER))).containsExactly(OUTER, TEASER);
  }

  @Test
  void keepsWhatIsAsSureAsAsked() {
    assertThat(new Selection(true, 0.9).of(List.of(OUTER, MIDDLE))).containsExactly(OUTER);
  }

  @Test
  void handsAStatementToTheReporterOfADroppedReporter() {
    assertThat(new Selection(true, 0.5).of(List.of(OUTER, MIDDLE, INNER)))
        .containsExactly(OUTER, statement("c", "a", Block.Kind.PARAGRAPH, 0.8));
  }

  @Test
  void leavesAStatementAloneWithoutReporter() {
    Statement orphan = statement("e", "missing", Block.Kind.PARAGRAPH, 0.8);
    assertThat(new Selection(true, 0).of(List.of(orphan)).get(0).within()).isNull();
  }

  @Test
  void survivesReportersInACircle() {
    Statement a = statement("a", "b", Block.Kind.PARAGRAPH, 0.1);
    Statement b = statement("b", "a", Block.Kind.PARAGRAPH, 0.1);
    Statement c = statement("c", "a", Block.Kind.PARAGRAPH, 0.9);
    assertThat(new Selection(true, 0.5).of(List.of(a, b, c)).get(0).within()).isNull();
    assertThat(Nesting.of(List.of(a, b, c)))
        .extracting(nested -> nested.statement().id() + nested.depth())
        .containsExactly("a0", "b1", "c1");
  }

  @Test
  void nestsInOrderOfReading() {
    assertThat(Nesting.of(List.of(OUTER, TEASER, MIDDLE, INNER)))
        .extracting(nested -> nested.statement().id() + nested.depth())
        .containsExactly("a0", "b1", "c2", "d0");
  }

  static Statement statement(
      String id, @Nullable String within, Block.Kind block, double confidence) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(List.of(), List.of(), List.of(new Span(0, 1))),
        Statement.CueClass.SPEECH,
        within,
        block,
        confidence);
  }
}
