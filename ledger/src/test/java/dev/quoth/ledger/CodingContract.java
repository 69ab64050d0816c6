package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Polarity;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.agreement.Bootstrap;
import dev.quoth.ledger.coding.ArticleCoding;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BatchChange;
import dev.quoth.ledger.coding.CodedStatement;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.PositionCoding;
import dev.quoth.ledger.coding.Progress;
import dev.quoth.ledger.coding.Task;
import dev.quoth.ledger.coding.Verdict;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Queue;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches that are coded blind, wherever the ledger is kept. */
abstract class CodingContract extends CodingFixture {
  private static List<Verdict> verdicts(ArticleCoding coding) {
    return coding.statements().stream().map(CodedStatement::verdict).toList();
  }

  private static CodedStatement coded(ArticleCoding coding, String id) {
    return coding.statements().stream()
        .filter(each -> each.statement().id().equals(id))
        .findFirst()
        .orElseThrow();
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

  @Test
  void aBatchThatCannotBeIsRefused() {
    refused(
        () -> ledger.coding().open(new Plan("p", List.of("sha256:0"), CODERS, true), BY_EVE),
        "there is no article 'sha256:0'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan(" ", List.of(article), CODERS, true));
    assertThatIllegalArgumentException().isThrownBy(() -> new Plan("p", List.of(), CODERS, true));
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
