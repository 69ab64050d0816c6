package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchAgreement;
import dev.quoth.ledger.coding.Choice;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far coders agree, and what is made of it, wherever the ledger is kept. */
abstract class AdjudicationContract extends CodingFixture {
  private static final Edit MORE_WORDS = new Edit.Content(List.of(new Span(0, 13)));

  @Test
  void positionsAreCodedBlindComparedAndAdjudicated() {
    String port = proposition("The port should close");
    String ferry = proposition("The ferry should be sold");
    Batch batch = batchOn(port, ferry);
    assertThat(batch.propositions()).containsExactly(port, ferry);
    PositionCoding positions = ledger.coding().positions();
    positions.decide(unit(batch, first, port), said(Stance.SUPPORTS), BY_ANA);
    CodedStance marked = new CodedStance(Stance.SUPPORTS, List.of(new Span(2, 9)));
    positions.decide(unit(batch, first, port), marked, BY_BEN);
    positions.decide(unit(batch, second, port), said(Stance.OPPOSES), BY_ANA);
    positions.decide(unit(batch, second, ferry), said(Stance.OPPOSES), BY_BEN);
    assertThat(positions.of(batch.id(), article, "Ana Belm"))
        .isEqualTo(
            Map.of(
                first,
                Map.of(port, said(Stance.SUPPORTS)),
                second,
                Map.of(port, said(Stance.OPPOSES))));
    assertThat(ledger.positions().of(first)).isEmpty();
    finish(batch);

    List<PositionItem> items = positions.comparison(batch.id(), article);
    assertThat(items).hasSize(2 * samples.get(0).statements().size());
    assertThat(items)
        .filteredOn(item -> !item.isAgreed())
        .extracting(PositionItem::item, PositionItem::proposition)
        .containsExactlyInAnyOrder(tuple(second, port), tuple(second, ferry));

    BatchAgreement agreement = ledger.coding().agreement(batch.id(), new Bootstrap(1, 50, 0.95));
    int units = 2 * (samples.get(0).statements().size() + samples.get(1).statements().size());
    // Ana is about (first, port) and (second, port), Ben about (first, port) and (second, ferry).
    double byChance = (2.0 * 2 + (units - 2.0) * (units - 2)) / (units * units);
    double observed = (units - 2.0) / units;
    Estimate kappa = agreement.categoriesOf("proposition").kappas().get(0).kappa();
    assertThat(kappa.value()).isCloseTo((observed - byChance) / (1 - byChance), within(1e-9));
    assertThat(kappa.units()).isEqualTo(units);
    assertThat(agreement.categoriesOf("position").alpha().isDefined()).isTrue();

    assertThat(items).filteredOn(PositionItem::isOpen).hasSize(2);
    assertThat(positions.agreed(batch.id(), ledger.coding().adjudication().comparisons(batch.id())))
        .extracting(PositionItem::item, PositionItem::proposition)
        .containsExactly(tuple(first, port));
    assertThat(positions.chooseAgreed(batch.id(), BY_EVE)).isEqualTo(1);
    assertThat(ledger.positions().of(first).get(0).position().by().name()).isEqualTo("Eve Tal");
    assertThat(ledger.positions().of(first).get(0).position().words()).isEqualTo(marked.words());
    assertThat(ledger.positions().of(second)).isEmpty();
    positions.choose(unit(batch, second, port), said(Stance.UNCLEAR), BY_EVE);
    assertThat(ledger.positions().of(second).get(0).position().stance()).isEqualTo(Stance.UNCLEAR);
    assertThat(positions.comparison(batch.id(), article))
        .filteredOn(PositionItem::settled)
        .hasSize(2);
    long last = ledger.log(LogFilter.ALL.latest(1)).get(0).number();
    ledger.undo(last, BY_EVE.by(), "");
    assertThat(ledger.positions().of(second)).isEmpty();
  }

  // Comparing

  @Test
  void whatTwoHaveAddedIsMatchedByItsWords() {
    Batch batch = batch(true);
    blind.add(batch.id(), article, List.of(INDIRECT, WORDS), BY_ANA);
    blind.add(batch.id(), article, List.of(INDIRECT, MORE_WORDS), BY_BEN);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_BEN);
    refused(() -> ledger.coding().adjudication().comparison(batch.id(), article), "yet");
    finish(batch);
    Comparison comparison = ledger.coding().adjudication().comparison(batch.id(), article);
    List<Item> items = comparison.items();
    assertThat(items).hasSize(samples.get(0).statements().size() + 1);
    Item added = items.get(0);
    assertThat(added.proposed()).isNull();
    assertThat(added.versions().keySet()).containsExactly("Ana Belm", "Ben Oru");
    assertThat(added.versions().values()).doesNotContainNull();
    assertThat(added.isAgreed()).isFalse();
    Item rejected = items.get(1);
    assertThat(rejected.id()).isEqualTo(first);
    assertThat(rejected.versions().get("Ben Oru")).isNull();
    assertThat(rejected.isAgreed()).isFalse();
    assertThat(items.subList(2, items.size())).allMatch(Item::isAgreed);
  }

  @Test
  void whoAgreesOnAllHasPerfectAgreement() {
    Batch batch = batch(true);
    finish(batch);
    BatchAgreement agreement = ledger.coding().agreement(batch.id(), Bootstrap.USUAL);
    assertThat(agreement.articles()).isEqualTo(4);
    assertThat(agreement.items())
        .isEqualTo(samples.stream().mapToInt(each -> each.statements().size()).sum());
    assertThat(agreement.spans()).containsOnlyKeys("content", "source", "cue");
    assertThat(agreement.spans().values()).allMatch(each -> each.value() == 1);
    assertThat(agreement.categoriesOf("speaker").alpha().value()).isEqualTo(1);
    assertThat(agreement.categoriesOf("speaker").kappas())
        .singleElement()
        .satisfies(each -> assertThat(each.kappa().value()).isEqualTo(1));
    // All are direct and affirmed, so that chance agrees as well.
    assertThat(agreement.categoriesOf("kind").alpha().isDefined()).isFalse();
  }

  @Test
  void differencesLowerTheAgreementOnWhatTheyAreAbout() {
    Batch batch = batch(true);
    for (Sample sample : samples) {
      String id = sample.article().id();
      for (Statement each : sample.statements()) {
        Edit denied = new Edit.Stance(Polarity.DENIES);
        blind.edit(batch.id(), id, each.id(), List.of(denied), BY_ANA);
        if (!each.id().equals(sample.statements().get(0).id())) {
          blind.edit(batch.id(), id, each.id(), List.of(denied), BY_BEN);
        }
      }
      Span content = sample.statements().get(0).attribution().content().get(0);
      Edit shorter = new Edit.Content(List.of(new Span(content.start(), content.end() - 9)));
      blind.edit(batch.id(), id, sample.statements().get(0).id(), List.of(shorter), BY_BEN);
    }
    finish(batch);
    BatchAgreement agreement = ledger.coding().agreement(batch.id(), Bootstrap.USUAL);
    assertThat(agreement.spansOf("content").value()).isBetween(0.5, 0.9999);
    assertThat(agreement.spansOf("content").low())
        .isLessThanOrEqualTo(agreement.spansOf("content").value());
    assertThat(agreement.spansOf("cue").value()).isEqualTo(1);
    assertThat(agreement.categoriesOf("polarity").alpha().value()).isLessThan(0.1);
    assertThat(agreement.categoriesOf("polarity").kappas().get(0).kappa().value()).isZero();
    assertThat(ledger.coding().agreement(batch.id(), Bootstrap.USUAL)).isEqualTo(agreement);
  }

  @Test
  void whereNobodyIsDoneThereIsNone() {
    Batch batch = batch(true);
    BatchAgreement agreement = ledger.coding().agreement(batch.id(), Bootstrap.USUAL);
    assertThat(agreement.articles()).isZero();
    assertThat(agreement.spans().values()).noneMatch(each -> each.isDefined());
  }

  // Adjudicating

  @Test
  void whatIsChosenBecomesTheStatementAndIsUndoneAsOne() {
    Batch batch = batch(true);
    Edit said = new Edit.SaidBy(Who.named("Ana Dorn", Actor.Type.PERSON));
    blind.edit(batch.id(), article, first, List.of(said), BY_ANA);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_BEN);
    finish(batch);
    var adjudication = ledger.coding().adjudication();
    Comparison after =
        adjudication.choose(batch.id(), article, first, Choice.of("Ana Belm"), BY_EVE);
    assertThat(after.items().stream().filter(Item::settled).map(Item::id)).containsExactly(first);
    StoredStatement stored = ledger.statement(first).orElseThrow();
    assertThat(stored.review()).isEqualTo(Review.CORRECTED);
    assertThat(stored.statement().speaker()).isNotNull();
    assertThat(stored.statement().speaker().names()).isEqualTo("Ana Dorn");
    Revision record = ledger.log(LogFilter.of(first)).get(0);
    assertThat(record.by()).isEqualTo(BY_EVE.by());
    ledger.review().undo(BY_EVE.by(), "");
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.NONE);
    assertThat(adjudication.comparison(batch.id(), article).items()).noneMatch(Item::settled);
    adjudication.choose(batch.id(), article, first, Choice.of("Ben Oru"), BY_EVE);
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.REJECTED);
    Choice changed = new Choice("Ana Belm", List.of(new Edit.Stance(Polarity.DENIES)));
    adjudication.choose(batch.id(), article, first, changed, BY_EVE);
    Statement now = ledger.statement(first).orElseThrow().statement();
    assertThat(now.circumstances().polarity()).isEqualTo(Polarity.DENIES);
    adjudication.choose(batch.id(), article, first, Choice.NONE, BY_EVE);
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.REJECTED);
    refused(
        () -> adjudication.choose(batch.id(), article, first, Choice.of("Eve Tal"), BY_EVE),
        "Eve Tal does not code it");
    refused(
        () -> adjudication.choose(batch.id(), article, "abc", Choice.NONE, BY_EVE),
        "there is nothing to choose for abc");
  }

  @Test
  void whatSomebodyDecidedMeanwhileIsNotOverwritten() {
    Batch batch = batch(true);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_BEN);
    finish(batch);
    long seen = ledger.review().revision();
    ledger.review(first, Review.CONFIRMED, BY_ANA.by(), "");
    var adjudication = ledger.coding().adjudication();
    assertThatThrownBy(
            () ->
                adjudication.choose(
                    batch.id(), article, first, Choice.of("Ben Oru"), BY_EVE.upon(seen)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("Ana Belm");
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.CONFIRMED);
  }

  @Test
  void whatWasAddedComesInByTheAdjudicator() {
    Batch batch = batch(false);
    blind.add(batch.id(), article, List.of(INDIRECT, WORDS), BY_ANA);
    blind.add(batch.id(), article, List.of(INDIRECT, MORE_WORDS), BY_BEN);
    finish(batch);
    Item item = ledger.coding().adjudication().comparison(batch.id(), article).items().get(0);
    assertThat(ledger.statement(item.id())).isEmpty();
    ledger
        .coding()
        .adjudication()
        .choose(batch.id(), article, item.id(), Choice.of("Ben Oru"), BY_EVE);
    StoredStatement stored = ledger.statement(item.id()).orElseThrow();
    assertThat(stored.statement().attribution().content()).containsExactly(new Span(0, 13));
    assertThat(stored.review()).isEqualTo(Review.CONFIRMED);
    ledger.review().undo(BY_EVE.by(), "");
    assertThat(ledger.statement(item.id()).orElseThrow().deleted()).isTrue();
    ledger.review().redo(BY_EVE.by(), "");
    assertThat(ledger.statement(item.id())).contains(stored);
  }

  @Test
  void onWhatAllAgreeIsSettledAtOnce() {
    Batch batch = batch(true);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_BEN);
    blind.decide(batch.id(), article, second, Verdict.REJECTED, BY_ANA);
    blind.decide(batch.id(), article, second, Verdict.REJECTED, BY_BEN);
    finish(batch);
    int items = samples.stream().mapToInt(each -> each.statements().size()).sum();
    assertThat(ledger.coding().adjudication().chooseAgreed(batch.id(), BY_EVE))
        .isEqualTo(items - 1);
    assertThat(ledger.statement(first).orElseThrow().review()).isEqualTo(Review.NONE);
    assertThat(ledger.statement(second).orElseThrow().review()).isEqualTo(Review.REJECTED);
    assertThat(ledger.figures().reviewed()).isEqualTo(items - 1);
    assertThat(ledger.coding().adjudication().chooseAgreed(batch.id(), BY_EVE)).isZero();
    ledger.review().undo(BY_EVE.by(), "");
    assertThat(ledger.figures().reviewed()).isZero();
  }

  @Test
  void whatWasDeletedMeanwhileIsPassedOver() {
    Batch batch = batch(true);
    for (Sample sample : samples) {
      for (Statement statement : sample.statements()) {
        String id = sample.article().id();
        blind.decide(batch.id(), id, statement.id(), Verdict.CONFIRMED, BY_ANA);
        blind.decide(batch.id(), id, statement.id(), Verdict.CONFIRMED, BY_BEN);
      }
    }
    finish(batch);
    ledger.delete(samples.get(1).article().id(), ANA, "not ours");
    int left = samples.stream().mapToInt(each -> each.statements().size()).sum();
    left -= samples.get(1).statements().size();
    assertThat(ledger.coding().adjudication().chooseAgreed(batch.id(), BY_EVE)).isEqualTo(left);
    assertThat(ledger.figures().reviewed()).isEqualTo(left);
  }
}
