package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings a statement or an article into another state, with index and revision. */
final class Applier {
  private final StateTables tables;
  private final Clock clock;

  Applier(StateTables tables, Clock clock) {
    this.tables = tables;
    this.clock = clock;
  }

  Clock clock() {
    return clock;
  }

  /** A statement; no revision where nothing changes. */
  Optional<Revision> apply(
      Handle handle, KeptStatement statement, StatementState next, Reason reason) {
    StatementState before = statement.state();
    if (next.equals(before)) {
      return Optional.empty();
    }
    tables.put(handle, statement, next);
    Subject subject = new Subject(Subject.Kind.STATEMENT, statement.id());
    return Optional.of(append(handle, subject, before.json(), next.json(), reason));
  }

  /** A statement of which only what is decided changes, so that its article is not read. */
  void decide(
      Handle handle,
      StatementTable.Kept kept,
      ArticleFacts article,
      StatementState before,
      StatementState next,
      Reason reason) {
    tables.decide(handle, kept, article, next);
    Subject subject = new Subject(Subject.Kind.STATEMENT, kept.row().id());
    append(handle, subject, before.json(), next.json(), reason);
  }

  /**
   * Takes in a statement that its article's line does not hold, at the end of those it has. One
   * that a person has found is thereby confirmed.
   */
  Revision gain(
      Handle handle, KeptArticle article, Statement statement, int position, Reason reason) {
    String body = article.body(statement, statement.id());
    boolean byPerson = reason.by().kind() == Author.Kind.PERSON;
    StatementState state =
        StatementState.gained(article.kept().id(), body)
            .reviewed(byPerson ? Review.CONFIRMED : Review.NONE);
    tables.gain(handle, article, position, state);
    Subject subject = new Subject(Subject.Kind.STATEMENT, statement.id());
    return append(handle, subject, null, state.json(), reason);
  }

  /** An article; no revision where nothing changes. */
  Optional<Revision> apply(
      Handle handle, ArticleTable.Kept article, UnaryOperator<ArticleState> change, Reason reason) {
    String before = RevisionTable.lastOf(handle, article.id()).map(Revision::after).orElseThrow();
    ArticleState next = change.apply(ArticleState.parse(before));
    if (next.json().equals(before)) {
      return Optional.empty();
    }
    if (next.deleted() != article.deleted()) {
      tables.setDeleted(handle, article, next.deleted());
    }
    Subject subject = new Subject(Subject.Kind.ARTICLE, article.id());
    return Optional.of(append(handle, subject, before, next.json(), reason));
  }

  /** A proposition, a position or a relation. */
  Revision stand(
      Handle handle, Subject subject, @Nullable String before, String after, Reason reason) {
    tables.stand(handle, subject, after);
    return append(handle, subject, before, after, reason);
  }

  private Revision append(
      Handle handle, Subject subject, @Nullable String before, String after, Reason reason) {
    return RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            reason.by(),
            reason.why(),
            reason.what(),
            subject,
            before,
            after,
            reason.undoes()));
  }
}
