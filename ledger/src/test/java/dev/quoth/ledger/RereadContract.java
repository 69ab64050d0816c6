package dev.quoth.ledger;

import static dev.quoth.ledger.Samples.ANA;
import static dev.quoth.ledger.Samples.MODEL;
import static dev.quoth.ledger.Samples.sample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.Samples.Sample;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.LogFilter;
import dev.quoth.ledger.records.Proposal;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.reread.Comparison;
import dev.quoth.ledger.reread.Outcome;
import dev.quoth.ledger.reread.Rereading;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of articles that are read again, wherever they are kept. */
abstract class RereadContract {
  private static final Author NEWER = new Author(Author.Kind.MODEL, "quoth test, newer");

  Ledger ledger;
  private Sample sample;
  private String article;

  /** Where an empty ledger is to be. */
  abstract String location();

  @BeforeEach
  void open() {
    ledger = Ledger.open(location());
    sample = sample(3);
    article = sample.article().id();
    assertThat(sample.statements()).hasSizeGreaterThan(3);
    ledger.add(sample.article(), sample.statements(), MODEL);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  private void assertSound() {
    assertThat(ledger.verify().fault()).isNull();
  }

  private Statement found(int i) {
    return sample.statements().get(i);
  }

  private List<Statement> without(int i) {
    List<Statement> some = new ArrayList<>(sample.statements());
    some.remove(i);
    return some;
  }

  private List<Statement> with(int i, Statement other) {
    List<Statement> all = new ArrayList<>(sample.statements());
    all.set(i, other);
    return all;
  }

  private StoredStatement stored(int i) {
    return ledger.statement(found(i).id()).orElseThrow();
  }

  private Comparison reread(List<Statement> found) {
    Comparison comparison = ledger.reread(article, found, NEWER, "newer model");
    assertSound();
    return comparison;
  }

  private Revision last() {
    return ledger.log(LogFilter.ALL.latest(1)).get(0);
  }

  private List<StoredStatement> there() {
    return ledger.article(article).orElseThrow().statements();
  }

  /** Without its last char, under an id of its own. */
  private static Statement shorter(Statement s) {
    Span content = s.attribution().content().get(0);
    Attribution now =
        new Attribution(
            s.attribution().source(),
            s.attribution().cue(),
            List.of(new Span(content.start(), content.end() - 1)));
    String id = new StringBuilder(s.id()).reverse().toString();
    return new Statement(
        id,
        s.kind(),
        now,
        s.cueClass(),
        s.within(),
        s.block(),
        s.confidence(),
        s.circumstances(),
        s.resolution());
  }

  @Test
  void theSameFoundAgainChangesNothing() {
    Comparison comparison = reread(sample.statements());
    assertThat(comparison.with(Outcome.UNCHANGED)).hasSameSizeAs(sample.statements());
    assertThat(comparison.changesSomething()).isFalse();
    assertThat(ledger.log(LogFilter.ALL)).hasSize(1);
  }

  @Test
  void whatIsFoundOtherwiseIsCorrectedUnderItsId() {
    Statement was = found(1);
    reread(with(1, shorter(was)));
    assertThat(stored(1))
        .isEqualTo(new StoredStatement(shorter(was).withId(was.id()), article, Review.NONE, false));
    Revision revision = last();
    assertThat(revision.what()).isEqualTo(Action.CORRECT);
    assertThat(revision.by()).isEqualTo(NEWER);
    assertThat(revision.why()).isEqualTo("newer model");
    ledger.undo(revision.number(), MODEL, "");
    assertThat(stored(1).statement()).isEqualTo(was);
    reread(with(1, shorter(was)));
    assertThat(reread(sample.statements()).with(Outcome.CHANGED)).hasSize(1);
    assertThat(stored(1)).isEqualTo(new StoredStatement(was, article, Review.NONE, false));
  }

  @Test
  void whatIsNotFoundAgainIsDeletedUntilItIs() {
    reread(without(0));
    assertThat(stored(0).deleted()).isTrue();
    assertThat(last().what()).isEqualTo(Action.DELETE);
    assertThat(reread(without(0)).changesSomething()).isFalse();
    assertThat(reread(sample.statements()).with(Outcome.GAINED)).hasSize(1);
    assertThat(stored(0)).isEqualTo(new StoredStatement(found(0), article, Review.NONE, false));
    assertThat(last().what()).isEqualTo(Action.ADD);
    ledger.undo(last().number(), ANA, "it is none");
    assertThat(stored(0).deleted()).isTrue();
    assertSound();
  }

  // Gains

  private Sample withOneLess() {
    Sample other = sample(5);
    ledger.add(other.article(), other.statements().subList(1, other.statements().size()), MODEL);
    article = other.article().id();
    sample = other;
    return other;
  }

  @Test
  void whatIsNewIsThereLikeTheOthers() {
    Sample other = withOneLess();
    Statement gained = other.statements().get(0);
    reread(other.statements());
    assertThat(there())
        .extracting(StoredStatement::statement)
        .isEqualTo(other.statements()); // in the order of the text
    assertThat(last())
        .extracting(Revision::what, Revision::subject, Revision::before)
        .containsExactly(Action.ADD, new Subject(Subject.Kind.STATEMENT, gained.id()), null);
    assertThat(search()).contains(gained.id());
    assertThat(reread(other.statements()).changesSomething()).isFalse();
    ledger.close();
    ledger = Ledger.open(location());
    assertThat(stored(0).statement()).isEqualTo(gained);
    ledger.correct(gained.id(), shorter(gained), ANA, "too long");
    assertThat(stored(0).review()).isEqualTo(Review.CORRECTED);
    ledger.undo(last().number(), ANA, "");
    assertThat(stored(0)).isEqualTo(new StoredStatement(gained, article, Review.NONE, false));
    assertSound();
  }

  private List<String> search() {
    Query query = new Query.Word("indeed");
    return ledger.search(Search.of(query)).hits().stream().map(Hit::statementId).toList();
  }

  @Test
  void aGainIsUndoneAndRedone() {
    Sample other = withOneLess();
    reread(other.statements());
    long gain = last().number();
    long undone = ledger.undo(gain, ANA, "it is none").number();
    assertThat(stored(0).deleted()).isTrue();
    assertThat(search()).doesNotContain(found(0).id());
    assertThatThrownBy(() -> ledger.undo(gain, ANA, ""))
        .hasMessageEndingWith("revision " + gain + " is undone already, by " + undone);
    assertSound();
    assertThat(reread(other.statements()).changesSomething()).isFalse(); // Ana undid it
    ledger.undo(undone, ANA, "it is one");
    assertThat(stored(0)).isEqualTo(new StoredStatement(found(0), article, Review.NONE, false));
    assertThat(search()).contains(found(0).id());
    assertSound();
  }

  @Test
  void anArticleIsTakenBackOnlyAfterItsGains() {
    Sample other = withOneLess();
    long added = last().number();
    reread(other.statements());
    long gain = last().number();
    assertThatThrownBy(() -> ledger.undo(added, ANA, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": revision %d stands on revision %d; undo that first", gain, added);
    ledger.undo(gain, ANA, "");
    ledger.undo(added, ANA, "");
    assertThat(ledger.article(article).orElseThrow().deleted()).isTrue();
    assertSound();
  }

  @Test
  void anArticleThatNobodyHadLookedThroughGainsAll() {
    Sample other = sample(6);
    ledger.add(other.article(), null, MODEL);
    article = other.article().id();
    assertThat(reread(other.statements()).with(Outcome.GAINED)).hasSameSizeAs(other.statements());
    StoredArticle now = ledger.article(article).orElseThrow();
    assertThat(now.lookedThrough()).isTrue();
    assertThat(now.statements())
        .extracting(StoredStatement::statement)
        .isEqualTo(other.statements());
  }

  @Test
  void anIdThatAnotherHasByNowIsNotTakenTwice() {
    Statement was = found(1);
    reread(with(1, shorter(was))); // the id of what was found first stays with it
    List<Statement> both = with(1, shorter(was));
    both.add(was);
    Comparison comparison = reread(both);
    String id = comparison.with(Outcome.GAINED).get(0).id();
    assertThat(id).isNotEqualTo(was.id()).hasSameSizeAs(was.id());
    assertThat(ledger.statement(id).orElseThrow().statement()).isEqualTo(was.withId(id));
    assertThat(stored(1).statement()).isEqualTo(shorter(was).withId(was.id()));
    assertThat(reread(both).changesSomething()).isFalse();
  }

  // People

  @Test
  void whatPeopleHaveDecidedStays() {
    ledger.review(found(0).id(), Review.CONFIRMED, ANA, "");
    ledger.review(found(1).id(), Review.REJECTED, ANA, "");
    ledger.correct(found(2).id(), shorter(found(2)), ANA, "");
    ledger.delete(found(3).id(), ANA, "");
    List<StoredStatement> before = there();
    int revisions = ledger.log(LogFilter.ALL).size();
    List<Statement> others = sample.statements().stream().map(RereadContract::shorter).toList();
    Comparison comparison = ledger.reread(article, others.subList(0, 4), NEWER, "");
    assertThat(comparison.with(Outcome.CONFLICT))
        .extracting(each -> each.stored(), each -> each.found())
        .containsExactly(
            tuple(before.get(0), others.get(0).withId(found(0).id())),
            tuple(before.get(1), others.get(1).withId(found(1).id())),
            tuple(before.get(3), others.get(3).withId(found(3).id())));
    assertThat(there().subList(0, 4))
        .extracting(RereadContract::withoutProposal)
        .isEqualTo(before.subList(0, 4));
    assertThat(there().subList(0, 4))
        .extracting(StoredStatement::proposal)
        .containsExactly(
            new Proposal(others.get(0).withId(found(0).id())),
            new Proposal(others.get(1).withId(found(1).id())),
            null, // found as Ana corrected it
            null); // Ana deleted it
    assertThat(comparison.revisions()).hasSize(2 + comparison.with(Outcome.LOST).size());
    assertThat(ledger.log(LogFilter.ALL)).hasSize(revisions + comparison.revisions().size());
    assertSound();
  }

  private static StoredStatement withoutProposal(StoredStatement s) {
    return new StoredStatement(s.statement(), s.articleId(), s.review(), s.deleted());
  }

  @Test
  void aProposalStandsUntilAReadingAgrees() {
    ledger.review(found(1).id(), Review.CONFIRMED, ANA, "");
    reread(with(1, shorter(found(1))));
    assertThat(last().what()).isEqualTo(Action.PROPOSE);
    assertThat(disputed()).containsExactly(found(1).id());
    Comparison again = reread(with(1, shorter(found(1))));
    assertThat(again.with(Outcome.CONFLICT)).hasSize(1);
    assertThat(again.revisions()).isEmpty(); // it stands already
    reread(sample.statements());
    assertThat(stored(1))
        .isEqualTo(new StoredStatement(found(1), article, Review.CONFIRMED, false));
    assertThat(disputed()).isEmpty();
    ledger.undo(last().number(), ANA, "");
    assertThat(stored(1).proposal()).isNotNull();
    assertSound();
  }

  @Test
  void whatAPersonDecidedAgainstIsNotProposedAgain() {
    ledger.review(found(1).id(), Review.CONFIRMED, ANA, "");
    reread(with(1, shorter(found(1))));
    ledger.review(found(1).id(), Review.REJECTED, ANA, "it is none at all");
    assertThat(stored(1).proposal()).isNull();
    assertThat(reread(with(1, shorter(found(1)))).revisions()).isEmpty();
    assertThat(stored(1).proposal()).isNull();
    reread(with(1, shorter(shorter(found(1))))); // which nobody has looked at
    assertThat(stored(1).proposal()).isNotNull();
  }

  @Test
  void aDecisionUnderAProposalIsStillOne() {
    reread(with(1, shorter(found(1))));
    ledger.undo(last().number(), ANA, "it was right");
    reread(with(1, shorter(found(1))));
    assertThat(last().what()).isEqualTo(Action.PROPOSE);
    assertThat(reread(with(1, shorter(shorter(found(1))))).with(Outcome.CONFLICT)).hasSize(1);
    assertThat(stored(1).statement()).isEqualTo(found(1));
  }

  @Test
  void aProposalIsAcceptedByAPerson() {
    ledger.review(found(1).id(), Review.CONFIRMED, ANA, "");
    Statement proposed = shorter(found(1)).withId(found(1).id());
    assertThatThrownBy(() -> ledger.accept(found(1).id(), ANA, ""))
        .hasMessageEndingWith("nothing is proposed for the statement " + found(1).id());
    reread(with(1, shorter(found(1))));
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.accept(found(1).id(), NEWER, ""));
    assertThat(ledger.accept(found(1).id(), ANA, "so it is"))
        .isEqualTo(new StoredStatement(proposed, article, Review.CORRECTED, false));
    assertSound();
    reread(without(1));
    assertThat(stored(1).proposal()).isEqualTo(new Proposal(null));
    assertThat(ledger.accept(found(1).id(), ANA, "it is none").deleted()).isTrue();
    assertSound();
    ledger.undo(last().number(), ANA, "");
    assertThat(stored(1).proposal()).isEqualTo(new Proposal(null));
    assertSound();
  }

  private List<String> disputed() {
    Query query = new Query.Filter(Query.Field.IS, "disputed");
    return ledger.search(Search.of(query)).hits().stream().map(Hit::statementId).toList();
  }

  // A whole reading

  @Test
  void aReadingIsUndoneAsAWhole() {
    List<StoredStatement> before = there();
    List<Statement> others = with(1, shorter(found(1)));
    others.remove(0);
    Comparison comparison = reread(others);
    assertThat(comparison.revisions()).hasSize(2);
    List<Revision> undone = ledger.undo(comparison.revisions(), ANA, "the model was worse");
    assertThat(undone)
        .extracting(Revision::undoes)
        .containsExactly(comparison.revisions().get(1), comparison.revisions().get(0));
    assertThat(there()).isEqualTo(before);
    assertSound();
    assertThatThrownBy(() -> ledger.undo(List.of(1L, undone.get(0).number()), ANA, ""))
        .isInstanceOf(LedgerException.class);
    assertThat(there()).isEqualTo(before); // neither of the two is undone
    assertSound();
  }

  @Test
  void whoReadAnArticleLastIsKnown() {
    ledger.add(sample(5).article(), null, MODEL);
    String other = sample(5).article().id();
    assertThat(ledger.articleIds()).containsExactly(article, other);
    assertThat(ledger.articleIdsNotReadBy(MODEL)).containsExactly(other);
    assertThat(ledger.article(other).orElseThrow().lookedThrough()).isFalse();
    reread(sample.statements());
    assertThat(ledger.articleIdsNotReadBy(NEWER)).containsExactly(other);
    ledger.reread(other, List.of(), NEWER, "");
    assertThat(ledger.article(other).orElseThrow().lookedThrough()).isTrue();
    assertThat(ledger.articleIdsNotReadBy(NEWER)).isEmpty();
    ledger.delete(other, ANA, "");
    assertThat(ledger.articleIds()).containsExactly(article);
    assertThat(ledger.articleIdsNotReadBy(MODEL)).containsExactly(article);
  }

  @Test
  void whatAPersonConfirmedAndNobodyFindsAgainStays() {
    ledger.review(found(0).id(), Review.CONFIRMED, ANA, "");
    assertThat(reread(without(0)).with(Outcome.CONFLICT))
        .singleElement()
        .satisfies(each -> assertThat(each.found()).isNull());
    assertThat(stored(0).deleted()).isFalse();
  }

  @Test
  void whatAPersonUndidIsNotDoneAgain() {
    reread(with(1, shorter(found(1))));
    ledger.undo(last().number(), ANA, "it was right");
    assertThat(reread(with(1, shorter(found(1)))).with(Outcome.CONFLICT)).hasSize(1);
    assertThat(stored(1).statement()).isEqualTo(found(1));
    ledger.undo(reread(without(0)).revisions().get(0), ANA, "it is one");
    assertThat(reread(without(0)).with(Outcome.CONFLICT)).hasSize(1);
    assertThat(stored(0).deleted()).isFalse();
  }

  @Test
  void aReviewTakenBackIsNoDecision() {
    ledger.review(found(1).id(), Review.CONFIRMED, ANA, "");
    ledger.undo(last().number(), ANA, "not sure");
    assertThat(reread(with(1, shorter(found(1)))).with(Outcome.CHANGED)).hasSize(1);
  }

  // Refusals

  @Test
  void whatMakesNoSenseIsRefusedAndNothingIsDone() {
    List<Statement> twice = new ArrayList<>(sample.statements());
    twice.add(found(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> reread(twice))
        .withMessageContaining("have the id " + found(0).id());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ledger.reread(article, List.of(), ANA, ""))
        .withMessageContaining("read by a model");
    assertThatThrownBy(() -> ledger.reread("sha256:12345678", List.of(), NEWER, ""))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": there is no article 'sha256:12345678'");
    ledger.delete(article, ANA, "");
    assertThatThrownBy(() -> reread(List.of()))
        .isInstanceOf(LedgerException.class)
        .hasMessageEndingWith(": the article " + article + " is deleted; undo that first");
    assertThat(ledger.log(LogFilter.ALL)).hasSize(2);
    assertSound();
  }

  @Test
  void whatFailsInTheMiddleIsNotDoneAtAll() {
    Sample other = sample(5);
    ledger.add(other.article(), other.statements(), MODEL);
    Article bare = sample(6).article();
    ledger.add(bare, List.of(), MODEL);
    List<Statement> taken = new ArrayList<>(sample(6).statements());
    Statement last = taken.remove(taken.size() - 1);
    taken.add(last.withId(other.statements().get(0).id()));
    int revisions = ledger.log(LogFilter.ALL).size();
    assertThatThrownBy(() -> ledger.reread(bare.id(), taken, NEWER, ""))
        .isInstanceOf(LedgerException.class);
    assertThat(ledger.log(LogFilter.ALL)).hasSize(revisions);
    assertThat(ledger.article(bare.id()).orElseThrow().statements()).isEmpty();
    assertSound();
  }

  @Test
  void aComparisonForesaysWhatHappens() {
    List<Statement> others = with(1, shorter(found(1)));
    others.remove(0);
    Comparison foreseen = Rereading.compare(ledger.article(article).orElseThrow(), others);
    assertThat(ledger.foresee(article, others)).isEqualTo(foreseen);
    assertThat(reread(others).statements()).isEqualTo(foreseen.statements());
    assertThat(foreseen.revisions()).isEmpty();
  }
}
