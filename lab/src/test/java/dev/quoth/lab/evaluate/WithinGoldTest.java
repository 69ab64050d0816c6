package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Relation.Kind;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.lab.gold.RelationGold;
import dev.quoth.lab.gold.RelationGold.Place;
import dev.quoth.lab.gold.RelationGold.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WithinGoldTest {
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "test");

  /** 🐟 is one code point and two of UTF-16. */
  private static final Article ARTICLE =
      Article.ofText("🐟 Berin rejected the claim of Marn that the port would close soon.");

  private static final int CLAIM = 18;
  private static final int THAT = 36;
  private static final int END = ARTICLE.text().length() - 1;

  private static Statement statement(String id, int start, int end, @Nullable String within) {
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(List.of(), List.of(), List.of(new Span(start, end))),
        Statement.CueClass.SPEECH,
        within,
        Block.Kind.PARAGRAPH,
        .9,
        Circumstances.UNTOLD,
        Resolution.UNKNOWN);
  }

  private static WithinGold gold(@Nullable Kind kind, int innerEnd) {
    Place words = kind == null ? null : new Place(8, 16);
    Told told = new Told(new Place(CLAIM - 1, END - 1), new Place(THAT - 1, END - 1), kind, words);
    return WithinGold.of(
        new RelationGold("a", List.of(told)),
        ARTICLE,
        List.of(statement("o", CLAIM, END, null), statement("i", THAT, innerEnd, "o")));
  }

  private static Relation relation(String from, String to, Kind kind) {
    return new Relation(from, to, kind, List.of(new Span(9, 17)), false, .5, BY);
  }

  @Test
  void whatPeopleToldIsTold() {
    WithinGold gold = gold(Kind.DISPUTES, END);
    assertThat(gold.told()).isEqualTo(1);
    assertThat(gold.judges(relation("o", "i", Kind.DISPUTES))).isTrue();
    assertThat(gold.tells(relation("o", "i", Kind.DISPUTES))).isTrue();
    assertThat(gold.judges(relation("o", "i", Kind.REPORTS))).isTrue();
    assertThat(gold.tells(relation("o", "i", Kind.REPORTS))).isFalse();
    assertThat(gold.judges(relation("i", "o", Kind.DISPUTES))).isFalse();
  }

  @Test
  void whereNothingIsDoneNoRelationIsRight() {
    WithinGold gold = gold(null, END);
    assertThat(gold.told()).isZero();
    assertThat(gold.judges(relation("o", "i", Kind.REPORTS))).isTrue();
    assertThat(gold.tells(relation("o", "i", Kind.REPORTS))).isFalse();
  }

  @Test
  void aStatementThatIsMuchTheSameIsTheSame() {
    int half = (END - THAT) / 2;
    assertThat(gold(Kind.DISPUTES, THAT + half + 1).judged()).hasSize(1);
    assertThat(gold(Kind.DISPUTES, THAT + half - 1).judged()).isEmpty();
    assertThat(gold(Kind.DISPUTES, THAT + half - 1).told()).isEqualTo(1);
  }

  @Test
  void nobodyJudgesWhatNobodyRead() {
    WithinGold none = WithinGold.of(null, ARTICLE, List.of());
    assertThat(none).isEqualTo(WithinGold.NONE);
    assertThat(none.judges(relation("o", "i", Kind.REPORTS))).isFalse();
  }
}
