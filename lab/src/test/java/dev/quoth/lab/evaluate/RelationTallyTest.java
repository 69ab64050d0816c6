package dev.quoth.lab.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Circumstances;
import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Resolution;
import dev.quoth.Span;
import dev.quoth.Speaker;
import dev.quoth.Statement;
import dev.quoth.lab.evaluate.RelationStory.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RelationTallyTest {
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "test");

  /** Marn says a and b, Berin says c; d is none of the corpus's. Berin disputes a. */
  private final RelationStory story =
      new RelationStory(
          Article.ofText("a b c d"),
          List.of(
              said("a", "Marn", 0),
              said("b", "Marn", 2),
              said("c", "Berin", 4),
              said("d", "Orm", 6)),
          Map.of("a", 0, "b", 1, "c", 2),
          Set.of(new Link(2, 0, Relation.Kind.DISPUTES)),
          WithinGold.NONE);

  private static Statement said(String id, String name, int at) {
    Actor actor = new Actor(name, name, Actor.Type.PERSON);
    Speaker speaker = new Speaker(List.of(actor), null, Speaker.By.NAME, .9, null);
    return new Statement(
        id,
        Statement.Kind.INDIRECT,
        new Attribution(List.of(), List.of(), List.of(new Span(at, at + 1))),
        Statement.CueClass.SPEECH,
        null,
        Block.Kind.PARAGRAPH,
        .9,
        Circumstances.UNTOLD,
        new Resolution(speaker, speaker, List.of()));
  }

  private RelationTally found(String from, String to, Relation.Kind kind) {
    return RelationTally.of(story, List.of(new Relation(from, to, kind, List.of(), false, .5, BY)));
  }

  @Test
  void whatPeopleToldIsRight() {
    RelationTally tally = found("c", "a", Relation.Kind.DISPUTES);
    assertThat(tally.right()).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(tally.pairs()).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(tally.speakers()).isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void anotherKindIsRightAsAPairOnly() {
    RelationTally tally = found("c", "a", Relation.Kind.ECHOES);
    assertThat(tally.right()).isEqualTo(new Tally(0, 1, 0, 1));
    assertThat(tally.pairs()).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(tally.speakers()).isEqualTo(new Tally(0, 1, 0, 1));
  }

  @Test
  void anotherStatementOfTheSameSpeakerIsRightByTheSpeakerOnly() {
    RelationTally tally = found("c", "b", Relation.Kind.DISPUTES);
    assertThat(tally.right()).isEqualTo(new Tally(0, 1, 0, 1));
    assertThat(tally.speakers()).isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void whatTheCorpusDoesNotHaveIsNotJudged() {
    RelationTally tally = found("c", "d", Relation.Kind.DISPUTES);
    assertThat(tally.right()).isEqualTo(new Tally(0, 0, 0, 1));
    assertThat(tally.unjudged()).isEqualTo(1);
    assertThat(tally.plus(tally).unjudged()).isEqualTo(2);
  }

  @Test
  void whatIsDoneWithAStatementWithinIsJudgedApart() {
    WithinGold gold =
        new WithinGold(Map.of(new WithinGold.Pair("c", "d"), Optional.of(Relation.Kind.ECHOES)), 2);
    RelationStory judged =
        new RelationStory(
            story.article(), story.statements(), story.attributions(), story.gold(), gold);
    Relation right =
        new Relation("c", "d", Relation.Kind.ECHOES, List.of(new Span(0, 1)), false, .5, BY);
    Relation wrong =
        new Relation("c", "d", Relation.Kind.REPORTS, List.of(new Span(0, 1)), false, .5, BY);
    RelationTally tally = RelationTally.of(judged, List.of(right));
    assertThat(tally.within().rightPredicted()).isEqualTo(1);
    assertThat(tally.within().recall()).isEqualTo(.5);
    assertThat(tally.unjudged()).isZero();
    assertThat(tally.right().predicted()).isZero();
    RelationTally other = RelationTally.of(judged, List.of(wrong));
    assertThat(other.within().predicted()).isEqualTo(1);
    assertThat(other.within().rightPredicted()).isZero();
  }
}
