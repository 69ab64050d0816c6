package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Actor;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.agreement.Estimate;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchAgreement;
import dev.quoth.ledger.coding.BatchChange;
import dev.quoth.ledger.coding.BlindCoding;
import dev.quoth.ledger.coding.Choice;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Comparison;
import dev.quoth.ledger.coding.Item;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.PositionItem;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.coding.Progress;
import dev.quoth.ledger.coding.Task;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.review.Who;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.stances.PropositionDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That several code a batch blind, and what comes of it. */
abstract class CodingContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "");
  private static final Attempt BY_BEN = new Attempt(ReviewContract.BEN, "");
  private static final Attempt BY_EVE = new Attempt(new Author(Author.Kind.PERSON, "Eve Tal"), "");
  private static final List<String> CODERS = List.of("Ana Belm", "Ben Oru");
  private static final Edit WORDS = new Edit.Content(List.of(new Span(0, 8)));
  private static final Edit MORE_WORDS = new Edit.Content(List.of(new Span(0, 13)));
  private static final Edit INDIRECT = new Edit.OfKind(Statement.Kind.INDIRECT);

  @TempDir Path folder;
  private Ledger ledger;
  private BlindCoding blind;
  private List<Sample> samples;
  private String article;
  private String first;
  private String second;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    blind = ledger.coding().blind();
    samples = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      samples.add(Samples.sample(i));
    }
    ledger.addAll(samples.stream().map(Histories::line).toList(), MODEL);
    article = samples.get(0).article().id();
    first = samples.get(0).statements().get(0).id();
    second = samples.get(0).statements().get(1).id();
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private Batch batch(boolean proposals) {
    List<String> articles = samples.stream().map(each -> each.article().id()).toList();
    return ledger.coding().open(new Plan("Pilot / 1", articles, CODERS, proposals), BY_EVE);
  }

  private void finish(Batch batch) {
    for (Attempt each : List.of(BY_ANA, BY_BEN)) {
      batch.articles().forEach(id -> blind.finish(batch.id(), id, true, each));
    }
  }

  private static List<Verdict> verdicts(ArticleCoding coding) {
    return coding.statements().stream().map(CodedStatement::verdict).toList();
  }

  private static CodedStatement coded(ArticleCoding coding, String id) {
    return coding.statements().stream()
        .filter(each -> each.statement().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  // Positions

  private Batch batchOn(String... propositions) {
    List<String> articles = List.of(article, samples.get(1).article().id());
    Plan plan = new Plan("Stances", articles, CODERS, true, List.of(propositions));
    return ledger.coding().open(plan, BY_EVE);
  }

  private String proposition(String wording) {
    return ledger.propositions().add(new PropositionDraft(wording), BY_EVE).proposition().id();
  }

  private PositionUnit unit(Batch batch, String statement, String proposition) {
    return new PositionUnit(batch.id(), article, statement, proposition);
  }

  private static CodedStance said(Stance stance) {
    return new CodedStance(stance, List.of());
  }

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

  @Test
  void positionsAreCodedOnWhatTheBatchNamesOnly() {
    String port = proposition("The port should close");
    String ferry = proposition("The ferry should be sold");
    Batch batch = batchOn(port);
    PositionCoding positions = ledger.coding().positions();
    assertThatThrownBy(
            () -> positions.decide(unit(batch, first, ferry), said(Stance.OPPOSES), BY_ANA))
        .hasMessageContaining("is not coded on the proposition " + ferry);
    assertThatThrownBy(
            () -> positions.decide(unit(batch, "none", port), said(Stance.OPPOSES), BY_ANA))
        .hasMessageContaining("the coding has no statement 'none'");
    assertThatThrownBy(
            () -> positions.decide(unit(batch, first, port), said(Stance.OPPOSES), BY_EVE))
        .hasMessageContaining("does not code");
    assertThatThrownBy(() -> batchOn("p99")).hasMessageContaining("there is no proposition 'p99'");
    assertThat(ledger.coding().agreement(batch(true).id(), Bootstrap.USUAL).categories())
        .containsOnlyKeys("kind", "polarity", "speaker");
  }

  // Blind coding

  @Test
  void aBatchIsAssigned() {
    Batch batch = batch(true);
    assertThat(ledger.coding().batches()).containsExactly(batch);
    assertThat(ledger.coding().batch(batch.id())).contains(batch);
    assertThat(batch.coders()).isEqualTo(CODERS);
    assertThat(batch.open()).isTrue();
    assertThat(ledger.coding().tasks("Ana Belm"))
        .extracting(Task::articleId)
        .isEqualTo(batch.articles());
    blind.finish(batch.id(), article, true, BY_ANA);
    assertThat(ledger.coding().tasks("Ana Belm")).filteredOn(Task::done).hasSize(1);
    assertThat(ledger.coding().tasks("Ben Oru")).noneMatch(Task::done);
    assertThat(ledger.coding().progress(batch.id()))
        .containsExactly(
            new Progress("Ana Belm", List.of(article)), new Progress("Ben Oru", List.of()));
    assertThat(ledger.coding().tasks("Eve Tal")).isEmpty();
    Batch changed = ledger.coding().assign(batch.id(), "Eve / Tal", true, BY_EVE);
    assertThat(changed.coders()).containsExactly("Ana Belm", "Ben Oru", "Eve / Tal");
    assertThat(ledger.coding().tasks("Eve / Tal")).hasSize(4);
    assertThat(ledger.coding().assign(batch.id(), "Eve / Tal", false, BY_EVE)).isEqualTo(batch);
  }

  @Test
  void aBatchIsChangedAsOneUponWhatWasSeenAlsoFromAnotherProgram() {
    Batch batch = batch(true);
    BatchChange other = new BatchChange(false, List.of("Ben Oru", "Eve Tal"));
    Attempt seen = BY_EVE.upon(ledger.review().revision());
    try (Ledger elsewhere = Ledger.open(location())) {
      elsewhere.coding().assign(batch.id(), "Cy Dorn", true, BY_ANA);
      assertThatThrownBy(() -> ledger.coding().change(batch.id(), other, seen))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("Ana Belm");
      assertThat(ledger.coding().batch(batch.id()).orElseThrow().coders())
          .containsExactly("Ana Belm", "Ben Oru", "Cy Dorn");
      Attempt now = BY_EVE.upon(ledger.review().revision());
      Batch changed = ledger.coding().change(batch.id(), other, now);
      assertThat(changed.coders()).containsExactly("Ben Oru", "Eve Tal");
      assertThat(changed.open()).isFalse();
      assertThat(elsewhere.coding().batch(batch.id())).contains(changed);
    }
    assertThatThrownBy(
            () ->
                ledger
                    .coding()
                    .change(batch.id(), new BatchChange(null, List.of("Ana Belm")), BY_EVE))
        .hasMessageContaining("is closed");
    BatchChange again = new BatchChange(true, List.of("Ana Belm"));
    assertThat(ledger.coding().change(batch.id(), again, BY_EVE).coders())
        .containsExactly("Ana Belm");
  }

  @Test
  void aBatchIsWhatAQueryFinds() throws QueryException {
    List<String> found = ledger.coding().articlesOf(Query.parse("speaker:Marn"));
    assertThat(found).isNotEmpty().isSubsetOf(batch(true).articles());
    Batch batch = ledger.coding().open(new Plan("Marn", found, CODERS, true), BY_EVE);
    assertThat(ledger.review().next(Queue.ALL.ofBatch(batch.id()).atMost(200)).statements())
        .isNotEmpty()
        .allMatch(each -> found.contains(each.statement().articleId()));
    assertThat(ledger.review().next(Queue.ALL.ofBatch("none")).statements()).isEmpty();
  }

  @Test
  void nobodySeesWhatAnotherDecidesAndTheLedgerStays() {
    Batch batch = batch(true);
    List<StoredStatement> before = ledger.article(article).orElseThrow().statements();
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA);
    blind.edit(batch.id(), article, second, List.of(new Edit.Stance(Polarity.DENIES)), BY_ANA);
    ArticleCoding ofAna = blind.add(batch.id(), article, List.of(INDIRECT, WORDS), BY_ANA);
    assertThat(verdicts(ofAna))
        .startsWith(Verdict.ADDED, Verdict.REJECTED, Verdict.CORRECTED)
        .hasSize(before.size() + 1);
    ArticleCoding ofBen = blind.coding(batch.id(), article, "Ben Oru");
    assertThat(verdicts(ofBen)).containsOnly(Verdict.OPEN).hasSize(before.size());
    assertThat(ledger.article(article).orElseThrow().statements()).isEqualTo(before);
    assertThat(ledger.log(LogFilter.ALL))
        .noneMatch(revision -> String.valueOf(revision.after()).contains("rejected"));
    assertThat(ledger.figures().revisions()).isGreaterThan(ledger.log(LogFilter.ALL).size());
  }

  @Test
  void whatIsProposedIsAsItStoodWhenTheBatchWasMade() {
    ledger.review(first, Review.REJECTED, ANA, "");
    Batch batch = batch(true);
    Statement proposed = coded(blind.coding(batch.id(), article, "Ana Belm"), second).statement();
    ledger.review().edit(second, List.of(new Edit.Stance(Polarity.DENIES)), BY_EVE);
    ledger.review().add(article, List.of(INDIRECT, WORDS), BY_EVE);
    ArticleCoding coding = blind.coding(batch.id(), article, "Ana Belm");
    assertThat(coding.statements()).hasSize(samples.get(0).statements().size() - 1);
    assertThat(coded(coding, second).statement()).isEqualTo(proposed);
  }

  @Test
  void orCodersBeginWithNothing() {
    Batch batch = batch(false);
    assertThat(blind.coding(batch.id(), article, "Ana Belm").statements()).isEmpty();
    ArticleCoding coding = blind.add(batch.id(), article, List.of(INDIRECT, WORDS), BY_ANA);
    String id = coding.statements().get(0).statement().id();
    assertThat(verdicts(blind.decide(batch.id(), article, id, Verdict.REJECTED, BY_ANA)))
        .containsExactly(Verdict.REJECTED);
    assertThat(verdicts(blind.decide(batch.id(), article, id, Verdict.OPEN, BY_ANA)))
        .containsExactly(Verdict.ADDED);
    assertThat(
            blind
                .edit(batch.id(), article, id, List.of(new Edit.Note("why")), BY_ANA)
                .statements()
                .get(0)
                .statement()
                .codes())
        .containsEntry("note", "why");
  }

  @Test
  void aCoderUndoesTheirOwn() {
    Batch batch = batch(true);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA);
    blind.decide(batch.id(), article, first, Verdict.CONFIRMED, BY_ANA);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_BEN);
    ledger.review().undo(ANA, "");
    assertThat(coded(blind.coding(batch.id(), article, "Ana Belm"), first).verdict())
        .isEqualTo(Verdict.REJECTED);
    ledger.review().undo(ANA, "");
    assertThat(coded(blind.coding(batch.id(), article, "Ana Belm"), first).verdict())
        .isEqualTo(Verdict.OPEN);
    assertThat(ledger.review().undo(ANA, "")).isEmpty();
    ledger.review().redo(ANA, "");
    ledger.review().redo(ANA, "");
    assertThat(coded(blind.coding(batch.id(), article, "Ana Belm"), first).verdict())
        .isEqualTo(Verdict.CONFIRMED);
    assertThat(coded(blind.coding(batch.id(), article, "Ben Oru"), first).verdict())
        .isEqualTo(Verdict.REJECTED);
  }

  @Test
  void whoDoesNotCodeItOrComesTooLateIsRefused() {
    Batch batch = batch(true);
    refused(() -> blind.coding(batch.id(), article, "Eve Tal"), "Eve Tal does not code the batch");
    refused(
        () -> blind.decide(batch.id(), article, first, Verdict.CONFIRMED, BY_EVE),
        "Eve Tal does not code the batch 'Pilot / 1'");
    refused(
        () -> blind.decide(batch.id(), "sha256:0", first, Verdict.CONFIRMED, BY_ANA),
        "has no article sha256:0");
    refused(
        () -> blind.decide(batch.id(), article, "abc", Verdict.CONFIRMED, BY_ANA),
        "the coding has no statement 'abc'");
    refused(() -> blind.coding("abc", article, "Ana Belm"), "there is no batch 'abc'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> blind.decide(batch.id(), article, first, Verdict.CORRECTED, BY_ANA));
    long seen = ledger.review().revision();
    blind.decide(batch.id(), article, first, Verdict.CONFIRMED, BY_ANA);
    assertThatThrownBy(
            () -> blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA.upon(seen)))
        .isInstanceOf(ConflictException.class);
    ledger.coding().close(batch.id(), true, BY_EVE);
    refused(() -> blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA), "is closed");
    assertThat(ledger.coding().tasks("Ana Belm")).isEmpty();
    assertThat(ledger.coding().close(batch.id(), false, BY_EVE).open()).isTrue();
  }

  private static void refused(Runnable work, String reason) {
    assertThatThrownBy(work::run).isInstanceOf(LedgerException.class).hasMessageContaining(reason);
  }

  @Test
  void aBatchThatCannotBeIsRefused() {
    refused(
        () -> ledger.coding().open(new Plan("p", List.of("sha256:0"), CODERS, true), BY_EVE),
        "there is no article 'sha256:0'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan(" ", List.of(article), CODERS, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan("p", List.of(), CODERS, true));
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

  @Test
  void aBackupHasTheCodings() {
    Batch batch = batch(true);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA);
    Path copy = folder.resolve("copy.quoth");
    ledger.backup(copy);
    try (Ledger backup = Ledger.open(copy)) {
      assertThat(backup.coding().batches()).containsExactly(batch);
      assertThat(backup.coding().blind().coding(batch.id(), article, "Ana Belm"))
          .isEqualTo(blind.coding(batch.id(), article, "Ana Belm"));
      assertThat(backup.verify().fault()).isNull();
    }
  }

  /** Does something in the database behind the ledger's back. */
  abstract void behindItsBack(String sql) throws Exception;

  @Test
  void whatIsChangedBehindItsBackIsNoticed() throws Exception {
    Batch batch = batch(true);
    blind.decide(batch.id(), article, first, Verdict.REJECTED, BY_ANA);
    behindItsBack("UPDATE coding SET state = replace(state, 'rejected', 'confirmed')");
    assertThat(ledger.verify().fault()).contains("is not what its revisions say");
    behindItsBack("UPDATE coding SET state = replace(state, 'confirmed', 'rejected')");
    assertThat(ledger.verify().fault()).isNull();
    behindItsBack(
        "INSERT INTO coding (subject, batch, kind, state) VALUES ('b/coder//x', 'b', 'coder',"
            + " '{}')");
    assertThat(ledger.verify().fault()).isEqualTo("no revision tells of b/coder//x");
    behindItsBack("DELETE FROM coding WHERE batch = 'b'");
  }
}
