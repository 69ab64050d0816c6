package dev.quoth.ledger.stances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.Stance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OppositeStandsTest {
  private static final Decider BY = new Decider(Decider.Kind.MODEL, "m");
  private final OppositeStands stands = new OppositeStands(7);
  private long utterances;

  private void said(
      String statement, String article, @Nullable String day, String actor, Stance stance) {
    fact(statement, article, day, actor, "p1", stance, 0.5, utterances++);
  }

  private void fact(
      String statement,
      String article,
      @Nullable String day,
      String actor,
      String proposition,
      Stance stance,
      double confidence,
      long utterance) {
    LocalDate published = day == null ? null : LocalDate.parse(day);
    stands.add(
        new StanceFact(
            statement,
            article,
            published,
            null,
            actor,
            actor,
            "person",
            null,
            null,
            proposition,
            stance,
            confidence,
            false,
            utterance,
            null));
  }

  private List<String> inferred() {
    return stands.inferred(BY).stream().map(each -> each.from() + " " + each.to()).toList();
  }

  @Test
  void theNearestBeforeInTheArticleIsDisputed() {
    said("s1", "a", "2022-03-01", "marn", Stance.SUPPORTS);
    said("s2", "a", "2022-03-01", "oster", Stance.SUPPORTS);
    said("s3", "a", "2022-03-01", "berin", Stance.OPPOSES);
    assertThat(inferred()).containsExactly("s3 s2");
  }

  @Test
  void nobodyDisputesThemselvesAndUnclearOnesTakeNoSide() {
    said("s1", "a", "2022-03-01", "marn", Stance.SUPPORTS);
    said("s2", "a", "2022-03-01", "marn", Stance.OPPOSES);
    said("s3", "a", "2022-03-01", "berin", Stance.UNCLEAR);
    assertThat(inferred()).isEmpty();
  }

  @Test
  void thoseWhoSpeakTogetherDisputeNoneOfThemselves() {
    fact("s1", "a", "2022-03-01", "marn", "p1", Stance.SUPPORTS, 0.5, 1);
    fact("s1", "a", "2022-03-01", "berin", "p1", Stance.SUPPORTS, 0.5, 1);
    said("s2", "a", "2022-03-01", "berin", Stance.OPPOSES);
    assertThat(inferred()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2022-03-08, 1", "2022-03-09, 0", ", 0"})
  void otherArticlesAreDisputedForSomeDays(@Nullable String day, int found) {
    said("s1", "a", "2022-03-01", "marn", Stance.SUPPORTS);
    said("s2", "b", day, "berin", Stance.OPPOSES);
    assertThat(inferred()).hasSize(found);
  }

  @Test
  void anArticlesOwnGoBeforeThoseOfOthers() {
    said("s1", "a", "2022-03-01", "marn", Stance.SUPPORTS);
    said("s2", "b", "2022-03-02", "oster", Stance.SUPPORTS);
    said("s3", "a", "2022-03-01", "berin", Stance.OPPOSES);
    assertThat(inferred()).containsExactlyInAnyOrder("s3 s1", "s2 s3");
  }

  @Test
  void theSameUtteranceIsNotDisputedByItself() {
    fact("s1", "a", "2022-03-01", "marn", "p1", Stance.SUPPORTS, 0.5, 9);
    fact("s2", "b", "2022-03-01", "m. marn", "p1", Stance.OPPOSES, 0.5, 9);
    assertThat(inferred()).isEmpty();
  }

  @Test
  void ofSeveralPropositionsTheSurestCounts() {
    fact("s1", "a", "2022-03-01", "marn", "p1", Stance.SUPPORTS, 0.5, 1);
    fact("s2", "a", "2022-03-01", "berin", "p1", Stance.OPPOSES, 0.5, 2);
    fact("s1", "a", "2022-03-01", "marn", "p2", Stance.SUPPORTS, 0.75, 1);
    fact("s2", "a", "2022-03-01", "berin", "p2", Stance.OPPOSES, 0.75, 2);
    assertThat(stands.inferred(BY))
        .extracting(Relation::confidence, Relation::inferred, Relation::words)
        .containsExactly(tuple(0.5625, true, List.of()));
  }
}
