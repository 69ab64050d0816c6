package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.coding.Batch;
import dev.quoth.ledger.coding.BlindCoding;
import dev.quoth.ledger.coding.CodedStance;
import dev.quoth.ledger.coding.Plan;
import dev.quoth.ledger.coding.PositionUnit;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.stances.PropositionDraft;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A ledger of some articles that two are to code. */
abstract class CodingFixture {
  static final Attempt BY_ANA = new Attempt(ANA, "");
  static final Attempt BY_BEN = new Attempt(ReviewContract.BEN, "");
  static final Attempt BY_EVE = new Attempt(new Author(Author.Kind.PERSON, "Eve Tal"), "");
  static final List<String> CODERS = List.of("Ana Belm", "Ben Oru");
  static final Edit WORDS = new Edit.Content(List.of(new Span(0, 8)));
  static final Edit INDIRECT = new Edit.OfKind(Statement.Kind.INDIRECT);
  @TempDir Path folder;
  Ledger ledger;
  BlindCoding blind;
  List<Sample> samples;
  String article;
  String first;
  String second;

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

  Batch batch(boolean proposals) {
    List<String> articles = samples.stream().map(each -> each.article().id()).toList();
    return ledger.coding().open(new Plan("Pilot / 1", articles, CODERS, proposals), BY_EVE);
  }

  void finish(Batch batch) {
    for (Attempt each : List.of(BY_ANA, BY_BEN)) {
      batch.articles().forEach(id -> blind.finish(batch.id(), id, true, each));
    }
  }

  // Positions

  Batch batchOn(String... propositions) {
    List<String> articles = List.of(article, samples.get(1).article().id());
    Plan plan = new Plan("Stances", articles, CODERS, true, List.of(propositions));
    return ledger.coding().open(plan, BY_EVE);
  }

  String proposition(String wording) {
    return ledger.propositions().add(new PropositionDraft(wording), BY_EVE).proposition().id();
  }

  PositionUnit unit(Batch batch, String statement, String proposition) {
    return new PositionUnit(batch.id(), article, statement, proposition);
  }

  static CodedStance said(Stance stance) {
    return new CodedStance(stance, List.of());
  }

  static void refused(Runnable work, String reason) {
    assertThatThrownBy(work::run).isInstanceOf(LedgerException.class).hasMessageContaining(reason);
  }
}
