package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quoth.Actor;
import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.KnownActors.Kind;
import dev.quoth.Polarity;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.actors.Draft;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.review.Edit;
import dev.quoth.ledger.review.Who;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people change of statements part by part, and those that they add. */
abstract class EditContract {
  private static final Attempt BY_ANA = new Attempt(ANA, "");

  private Ledger ledger;
  private Article article;
  private List<Statement> statements;
  private String id;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    Sample sample = Samples.sample(1);
    article = sample.article();
    statements = sample.statements();
    id = statements.get(0).id();
    ledger.add(article, statements, MODEL);
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify().fault()).isNull();
    ledger.close();
  }

  private Statement edit(Edit... edits) {
    return edited(edits).statement().statement();
  }

  private AsOf edited(Edit... edits) {
    return ledger.review().edit(id, List.of(edits), BY_ANA);
  }

  private List<String> found(String query) throws QueryException {
    return ledger.search(Search.of(Query.parse(query))).hits().stream()
        .map(Hit::statementId)
        .toList();
  }

  @Test
  void eachPartIsChangedAndAllElseStays() throws QueryException {
    Statement before = statements.get(0);
    Span content = before.attribution().content().get(0);
    Span shorter = new Span(content.start(), content.end() - 7);
    Statement after =
        edit(
            new Edit.OfKind(Statement.Kind.MIXED),
            new Edit.Stance(Polarity.DENIES),
            new Edit.OfCueClass(Statement.CueClass.WRITING),
            new Edit.Content(List.of(shorter)),
            new Edit.Cue(List.of()));
    assertThat(after.kind()).isEqualTo(Statement.Kind.MIXED);
    assertThat(after.circumstances().polarity()).isEqualTo(Polarity.DENIES);
    assertThat(after.circumstances().venue()).isEqualTo(before.circumstances().venue());
    assertThat(after.cueClass()).isEqualTo(Statement.CueClass.WRITING);
    assertThat(after.attribution().content()).containsExactly(shorter);
    assertThat(after.attribution().cue()).isEmpty();
    assertThat(after.attribution().source()).isEqualTo(before.attribution().source());
    assertThat(after.speaker()).isEqualTo(before.speaker());
    assertThat(after.confidence()).isEqualTo(before.confidence());
    assertThat(after.id()).isEqualTo(id);
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo(Review.CORRECTED);
    assertThat(found("polarity:denies")).containsExactly(id);
    assertThat(ledger.review().undo(ANA, "")).isPresent();
    assertThat(ledger.statement(id).orElseThrow().statement()).isEqualTo(before);
  }

  @Test
  void spansComeInAnyOrderAndMayBeApart() {
    Statement after =
        edit(new Edit.Content(List.of(new Span(40, 44), new Span(30, 34), new Span(36, 38))));
    assertThat(after.attribution().content())
        .containsExactly(new Span(30, 34), new Span(36, 38), new Span(40, 44));
  }

  @Test
  void spansThatCannotBeAreRefused() {
    int wave = article.text().indexOf("🌊");
    List<Edit> wrong =
        List.of(
            new Edit.Content(List.of()),
            new Edit.Content(List.of(new Span(0, 9999))),
            new Edit.Source(List.of(new Span(1, 5), new Span(4, 8))),
            new Edit.Cue(List.of(new Span(wave + 1, wave + 4))),
            new Edit.Cue(List.of(new Span(wave - 2, wave + 1))));
    for (Edit edit : wrong) {
      assertThatIllegalArgumentException().isThrownBy(() -> edit(edit));
    }
    assertThat(wave).isPositive();
    assertThat(ledger.figures().revisions()).isEqualTo(1);
  }

  @Test
  void aStatementIsReportedByOneOfItsArticleAndNotByItself() {
    String other = statements.get(1).id();
    assertThat(edit(new Edit.Within(other)).within()).isEqualTo(other);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(new Edit.Within(id)))
        .withMessageContaining("would report itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.review().edit(other, List.of(new Edit.Within(id)), BY_ANA));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> edit(new Edit.Within("0123456789")))
        .withMessage("the article has no statement 0123456789");
    assertThat(edit(new Edit.Within(null)).within()).isNull();
  }

  @Test
  void aSpeakerIsWhomThePersonNames() throws QueryException {
    Statement named = edit(new Edit.SaidBy(Who.named(" Ana  Dorn ", Actor.Type.PERSON)));
    assertThat(named.speaker()).isNotNull();
    assertThat(named.speaker().names()).isEqualTo("Ana Dorn");
    assertThat(named.speaker().confidence()).isEqualTo(1);
    assertThat(found("speaker:Dorn")).containsExactly(id);
    // The second time it is the same actor of the article, and so is one whom the article names.
    Statement other = statements.get(1);
    Actor there = other.speaker() == null ? null : other.speaker().actor();
    assertThat(there).isNotNull();
    Edit sameAsOther = new Edit.SaidBy(Who.named(there.name(), Actor.Type.PERSON));
    Statement same = edit(sameAsOther);
    assertThat(same.speaker()).isNotNull();
    assertThat(same.speaker().actor().id()).isEqualTo(there.id());
    assertThat(edit(new Edit.SaidBy(null)).speaker()).isNull();
  }

  @Test
  void aSpeakerOfTheRegistryKeepsItsId() throws IOException {
    try (ActorRegistry registry = ActorRegistry.of(ledger.actorJournal(), Clock.systemUTC())) {
      KnownActor dorn =
          registry.create(
              new Draft(Kind.PERSON, "Ana Dorn", List.of(), List.of(), List.of()), ANA, "");
      Statement said = edit(new Edit.SaidBy(Who.known(dorn)));
      assertThat(said.speaker()).isNotNull();
      assertThat(said.speaker().actor().known()).isEqualTo(dorn.id());
      assertThat(said.speaker().byRegistry()).isTrue();
    }
  }

  @Test
  void aNoteAloneDecidesNothing() {
    Statement noted = edit(new Edit.Note(" Is it “he”?\nAsk.\u0000 \ud800"));
    assertThat(noted.codes().get("note")).startsWith("Is it “he”?\nAsk.");
    assertThat(ledger.statement(id).orElseThrow().review()).isEqualTo(Review.NONE);
    assertThat(ledger.statement(id).orElseThrow().statement()).isEqualTo(noted);
    assertThat(edit(new Edit.Note(""))).isEqualTo(statements.get(0));
  }

  @Test
  void whatChangesNothingIsNoRevision() {
    edit(new Edit.OfKind(statements.get(0).kind()));
    assertThat(ledger.figures().revisions()).isEqualTo(1);
  }

  @Test
  void whoEditsUponWhatIsPastIsRefused() {
    long seen = ledger.review().revision();
    ledger.review(id, Review.REJECTED, ReviewContract.BEN, "");
    assertThatThrownBy(
            () ->
                ledger
                    .review()
                    .edit(
                        id,
                        List.of(new Edit.Stance(Polarity.DENIES)),
                        new Attempt(ANA, "").upon(seen)))
        .isInstanceOf(ConflictException.class);
  }

  // Adding

  private static final List<Span> HEADLINE = List.of(new Span(0, 8));

  private AsOf add(Edit... parts) {
    return ledger.review().add(article.id(), List.of(parts), BY_ANA);
  }

  @Test
  void aStatementThatNobodyHadFoundIsAdded() throws QueryException {
    AsOf added =
        add(
            new Edit.OfKind(Statement.Kind.INDIRECT),
            new Edit.Content(HEADLINE),
            new Edit.Source(List.of(new Span(14, 21))),
            new Edit.Stance(Polarity.DECLINES),
            new Edit.SaidBy(Who.named("Vesland", Actor.Type.GOVERNMENT)),
            new Edit.Within(id),
            new Edit.Note("overlooked"));
    Statement statement = added.statement().statement();
    assertThat(statement.block()).isEqualTo(Block.Kind.HEADLINE);
    assertThat(statement.within()).isEqualTo(id);
    assertThat(statement.confidence()).isEqualTo(1);
    assertThat(statement.codes()).containsEntry("note", "overlooked");
    assertThat(added.statement().review()).isEqualTo(Review.CONFIRMED);
    assertThat(found("speaker:Vesland polarity:declines")).containsExactly(statement.id());
    assertThat(ledger.log(LogFilter.of(statement.id())))
        .singleElement()
        .satisfies(
            revision -> {
              assertThat(revision.what()).isEqualTo(Action.ADD);
              assertThat(revision.by()).isEqualTo(ANA);
            });
    assertThat(ledger.article(article.id()).orElseThrow().statements())
        .extracting(StoredStatement::statement)
        .startsWith(statement);
    ledger.review().undo(ANA, "");
    assertThat(ledger.statement(statement.id()).orElseThrow().deleted()).isTrue();
    ledger.review().redo(ANA, "");
    assertThat(ledger.statement(statement.id()).orElseThrow()).isEqualTo(added.statement());
  }

  @Test
  void noReadingTakesItAway() {
    AsOf added = add(new Edit.OfKind(Statement.Kind.INDIRECT), new Edit.Content(HEADLINE));
    ledger.reread(article.id(), statements, new Author(Author.Kind.MODEL, "quoth newer"), "");
    assertThat(ledger.statement(added.statement().statement().id()).orElseThrow().deleted())
        .isFalse();
  }

  @Test
  void theSameWordsAreNotAddedTwice() {
    Edit kind = new Edit.OfKind(Statement.Kind.INDIRECT);
    String there = add(kind, new Edit.Content(HEADLINE)).statement().statement().id();
    assertThatThrownBy(() -> add(kind, new Edit.Content(HEADLINE)))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith("the statement " + there + " has the same words");
    ledger.delete(there, ANA, "");
    assertThatThrownBy(() -> add(kind, new Edit.Content(HEADLINE)))
        .hasMessageEndingWith("and is deleted; undo that");
  }

  @Test
  void whatIsNoStatementIsNotAdded() {
    assertThatIllegalArgumentException().isThrownBy(() -> add(new Edit.Content(HEADLINE)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> add(new Edit.OfKind(Statement.Kind.DIRECT)));
    assertThatThrownBy(
            () ->
                ledger
                    .review()
                    .add(
                        "abcdef",
                        List.of(new Edit.OfKind(Statement.Kind.DIRECT), new Edit.Content(HEADLINE)),
                        BY_ANA))
        .hasMessageEndingWith("there is no article 'abcdef'");
    ledger.delete(article.id(), ANA, "");
    assertThatThrownBy(
            () -> add(new Edit.OfKind(Statement.Kind.DIRECT), new Edit.Content(HEADLINE)))
        .hasMessageContaining("is deleted; undo that first");
  }
}
