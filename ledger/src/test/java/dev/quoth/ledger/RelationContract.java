package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.quoth.Decider;
import dev.quoth.Position;
import dev.quoth.Relation;
import dev.quoth.Span;
import dev.quoth.Stance;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.stances.PropositionDraft;
import dev.quoth.ledger.stances.Relations;
import dev.quoth.ledger.stances.StoredRelation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What models find that statements do with one another, wherever a ledger is kept. */
abstract class RelationContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "read");
  private static final Author OLD = new Author(Author.Kind.MODEL, "relations 0.1");
  private static final Author NEW = new Author(Author.Kind.MODEL, "relations 0.2");

  @TempDir Path folder;
  private Ledger ledger;
  private final Sample sample = sample(1);
  private final Statement first = sample.statements().get(0);
  private final Statement second = ofAnother(sample, first);

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    ledger.add(sample.article(), sample.statements(), MODEL);
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private static Statement ofAnother(Sample sample, Statement statement) {
    return sample.statements().stream()
        .filter(each -> !name(each).equals(name(statement)))
        .findFirst()
        .orElseThrow();
  }

  private static String name(Statement statement) {
    return Objects.requireNonNull(statement.speaker()).names();
  }

  private Relation relation(Statement from, Statement to, Relation.Kind kind) {
    Decider anybody = new Decider(Decider.Kind.MODEL, "x");
    List<Span> words = from.attribution().content();
    return new Relation(from.id(), to.id(), kind, words, false, 0.6, anybody);
  }

  private List<Relation> from(Statement statement) {
    return ledger.relations().of(statement.id()).stream()
        .map(StoredRelation::relation)
        .filter(each -> each.from().equals(statement.id()))
        .toList();
  }

  private List<Relation.Kind> kinds(Statement statement) {
    return from(statement).stream().map(Relation::kind).toList();
  }

  private void undoLast() {
    ledger.undo(ledger.log(LogFilter.ALL.latest(1)).get(0).number(), ANA, "no");
  }

  private void stand(Statement statement, String on, Stance stance, double confidence) {
    Decider anybody = new Decider(Decider.Kind.MODEL, "x");
    Position position = new Position(statement.id(), on, stance, List.of(), confidence, anybody);
    ledger.positions().propose(List.of(position), OLD, "");
  }

  private String proposition() {
    PropositionDraft draft = new PropositionDraft("The port should close");
    return ledger.propositions().add(draft, BY_ANA).proposition().id();
  }

  @Test
  void whatIsNotFoundAgainIsWithdrawnAndWhatPersonsDecidedHolds() {
    Relation disputes = relation(first, second, Relation.Kind.DISPUTES);
    Relation responds = relation(first, second, Relation.Kind.RESPONDS_TO);
    assertThat(ledger.relations().renew(sample.article(), List.of(disputes, responds), OLD, ""))
        .isEqualTo(2);
    assertThat(ledger.relations().renew(sample.article(), List.of(disputes, responds), OLD, ""))
        .isZero();
    ledger.relations().decide(disputes, true, BY_ANA);
    assertThat(ledger.relations().renew(sample.article(), List.of(), NEW, "")).isEqualTo(2);
    assertThat(kinds(first)).containsExactly(Relation.Kind.DISPUTES);
    undoLast();
    assertThat(kinds(first))
        .containsExactlyInAnyOrder(Relation.Kind.DISPUTES, Relation.Kind.RESPONDS_TO);
  }

  @Test
  void thoseOfDeletedStatementsAreLeftOut() {
    ledger.delete(second.id(), ANA, "");
    Relation disputes = relation(first, second, Relation.Kind.DISPUTES);
    assertThat(ledger.relations().renew(sample.article(), List.of(disputes), OLD, "")).isZero();
    assertThat(from(first)).isEmpty();
  }

  @Test
  void oppositePositionsAreInferredToDispute() {
    String port = proposition();
    stand(first, port, Stance.SUPPORTS, 0.9);
    stand(second, port, Stance.OPPOSES, 0.5);
    assertThat(ledger.relations().infer(0, OLD, "")).isEqualTo(new Relations.Inferred(1, 1));
    assertThat(ledger.relations().infer(0, OLD, "")).isEqualTo(new Relations.Inferred(1, 0));
    assertThat(from(second))
        .containsExactly(
            new Relation(
                second.id(),
                first.id(),
                Relation.Kind.DISPUTES,
                List.of(),
                true,
                0.45,
                new Decider(Decider.Kind.MODEL, OLD.name())));
  }

  @Test
  void inferredOnesGoWithThePositionsAndAreNotTouchedByWordsReadAnew() {
    String port = proposition();
    stand(first, port, Stance.SUPPORTS, 0.9);
    stand(second, port, Stance.OPPOSES, 0.5);
    ledger.relations().infer(0, OLD, "");
    assertThat(ledger.relations().renew(sample.article(), List.of(), NEW, "")).isZero();
    Relation echoes = relation(first, second, Relation.Kind.ECHOES);
    ledger.relations().renew(sample.article(), List.of(echoes), NEW, "");
    ledger.positions().decide(first.id(), port, Stance.OPPOSES, List.of(), BY_ANA);
    assertThat(ledger.relations().infer(0, NEW, "")).isEqualTo(new Relations.Inferred(0, 1));
    assertThat(from(second)).isEmpty();
    assertThat(kinds(first)).containsExactly(Relation.Kind.ECHOES);
  }

  @Test
  void otherArticlesAreAnsweredWithinSoManyDays() {
    Sample other = sample(2);
    ledger.add(other.article(), other.statements(), MODEL);
    Statement later = ofAnother(other, first);
    String port = proposition();
    stand(first, port, Stance.SUPPORTS, 0.8);
    stand(later, port, Stance.OPPOSES, 0.5);
    assertThat(ledger.relations().infer(0, OLD, "").relations()).isZero();
    assertThat(ledger.relations().infer(1, OLD, "").relations()).isEqualTo(1);
    assertThat(from(later)).extracting(Relation::to).containsExactly(first.id());
  }

  @Test
  void whatAPersonSaysIsNoneStaysNone() {
    String port = proposition();
    stand(first, port, Stance.SUPPORTS, 0.9);
    stand(second, port, Stance.OPPOSES, 0.5);
    ledger.relations().infer(0, OLD, "");
    ledger.relations().decide(from(second).get(0), false, BY_ANA);
    ledger.relations().infer(0, NEW, "");
    assertThat(from(second)).isEmpty();
  }

  @Test
  void peopleDoNotInfer() {
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.relations().infer(0, ANA, ""));
  }
}
