package dev.quoth.ledger.store;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.reread.Comparison;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** What is changed of articles and statements that are there; each change is a revision. */
public final class Changes {
  private final Database database;
  private final Applier applier;

  Changes(Database database, Applier applier) {
    this.database = database;
    this.applier = applier;
  }

  /**
   * Puts a statement right; it keeps its id.
   *
   * @throws LedgerException if there is none or it is deleted, or a model would overrule a person
   * @throws IllegalArgumentException if its spans do not lie in the article's text
   */
  public AsOf correct(String typed, Statement now, Attempt attempt) {
    return change(
        typed,
        Action.CORRECT,
        attempt,
        statement -> {
          checkMayOverrule(statement, attempt.by());
          boolean byModel = attempt.by().kind() == Author.Kind.MODEL;
          Review review = byModel ? statement.state().review() : Review.CORRECTED;
          checkSpans(now.attribution(), statement.article().article().text().length());
          return statement.state().put(review, statement.body(now));
        });
  }

  private void checkMayOverrule(KeptStatement statement, Author by) {
    Review review = statement.state().review();
    if (by.kind() == Author.Kind.MODEL && review != Review.NONE) {
      throw failure(
          "the statement " + statement.id() + " is " + review.wireName() + " by a person");
    }
  }

  static void checkSpans(Attribution attribution, int length) {
    Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream)
        .filter(span -> span.end() > length)
        .findFirst()
        .ifPresent(span -> refuse(span, length));
  }

  private static void refuse(Span span, int length) {
    throw new IllegalArgumentException("outside the text of " + length + " chars: " + span);
  }

  /**
   * Confirms or rejects a statement, or takes that back by {@link Review#NONE}.
   *
   * @throws LedgerException if there is none or it is deleted
   * @throws IllegalArgumentException if it is to be corrected, which needs what is right
   */
  public AsOf review(String typed, Review review, Attempt attempt) {
    if (review == Review.CORRECTED) {
      throw new IllegalArgumentException("a statement is corrected by saying what is right");
    }
    return change(typed, Action.REVIEW, attempt, s -> s.state().reviewed(review));
  }

  /**
   * Decides that a later reading is right about a statement.
   *
   * @throws LedgerException if there is none or it is deleted, or nothing is proposed for it
   * @throws IllegalArgumentException if a model is to decide that
   */
  public AsOf accept(String typed, Attempt attempt) {
    if (attempt.by().kind() == Author.Kind.MODEL) {
      throw new IllegalArgumentException("a person decides between a person and a model");
    }
    return database.write(
        handle -> {
          KeptStatement statement = existing(handle, typed);
          new Conflicts(handle, database.name()).check(statement, attempt);
          checkNotDeleted(statement);
          String proposed = statement.state().proposed();
          if (proposed == null) {
            throw failure("nothing is proposed for the statement " + statement.id());
          }
          boolean none = proposed.equals(StatementState.NONE);
          StatementState next =
              none
                  ? statement.state().asDeleted()
                  : statement
                      .state()
                      .put(Review.CORRECTED, statement.body(statement.article().read(proposed)));
          Action what = none ? Action.DELETE : Action.CORRECT;
          applier.apply(handle, statement, next, Reason.of(attempt, what));
          return found(handle, statement.id()).asOf(handle);
        });
  }

  private AsOf change(String typed, Action what, Attempt attempt, StateOf state) {
    return database.write(
        handle -> {
          KeptStatement statement = existing(handle, typed);
          new Conflicts(handle, database.name()).check(statement, attempt);
          checkNotDeleted(statement);
          StatementState next = state.next(statement);
          applier.apply(handle, statement, next, Reason.of(attempt, what));
          return found(handle, statement.id()).asOf(handle);
        });
  }

  /** What a statement is to become. */
  @FunctionalInterface
  private interface StateOf {
    StatementState next(KeptStatement statement);
  }

  void checkNotDeleted(KeptStatement statement) {
    if (statement.state().deleted()) {
      throw failure("the statement " + statement.id() + " is deleted; undo that first");
    }
    if (statement.article().kept().deleted()) {
      throw failure(
          "the article of the statement " + statement.id() + " is deleted; undo that first");
    }
  }

  /** The statement of an id, or of its beginning. */
  KeptStatement existing(Handle handle, String typed) {
    return Ids.statement(handle, database.name(), typed)
        .map(id -> found(handle, id))
        .orElseThrow(() -> failure("there is no statement '" + typed + "'"));
  }

  /** The statement of a whole id that is there. */
  KeptStatement found(Handle handle, String id) {
    StatementTable.Kept kept = StatementTable.withId(handle, id).get(0);
    return KeptStatement.of(handle, database.name(), kept);
  }

  /**
   * Deletes a statement, or an article with all its statements; nothing where that was done.
   *
   * @throws LedgerException if there is neither of this id
   */
  public void delete(String typed, Attempt attempt) {
    database.write(
        handle -> {
          Optional<String> article = Ids.article(handle, database.name(), typed);
          Optional<String> statement = Ids.statement(handle, database.name(), typed);
          if (article.isPresent() && statement.isPresent()) {
            throw failure("an article and a statement begin with '" + typed + "'");
          }
          article.ifPresent(id -> deleteArticle(handle, id, attempt));
          statement.ifPresent(id -> deleteStatement(handle, id, attempt));
          if (article.isEmpty() && statement.isEmpty()) {
            throw failure("there is no article or statement '" + typed + "'");
          }
          return article.isPresent();
        });
  }

  private void deleteArticle(Handle handle, String id, Attempt attempt) {
    new Conflicts(handle, database.name()).check("article " + id, List.of(id), attempt);
    ArticleTable.Kept kept = ArticleTable.withId(handle, id).orElseThrow();
    applier.apply(handle, kept, state -> state.deleted(true), Reason.of(attempt, Action.DELETE));
  }

  private void deleteStatement(Handle handle, String id, Attempt attempt) {
    KeptStatement statement = found(handle, id);
    new Conflicts(handle, database.name()).check(statement, attempt);
    applier.apply(
        handle, statement, statement.state().asDeleted(), Reason.of(attempt, Action.DELETE));
  }

  /**
   * Puts what a newer extraction finds of an article in the place of what an older one found, but
   * for what people have decided.
   *
   * @throws LedgerException if there is no such article or it is deleted
   * @throws IllegalArgumentException if a person is said to have found them, they are none of this
   *     article, or two have the same id
   */
  public Comparison reread(String typed, List<Statement> found, Author by, String why) {
    if (by.kind() == Author.Kind.PERSON) {
      throw new IllegalArgumentException(
          "a person corrects statements; an article is read by a model");
    }
    return database.write(
        handle -> new Reread(handle, applier, database.name()).reread(typed, found, by, why));
  }

  /** What {@link #reread} would do. */
  public Comparison foresee(String typed, List<Statement> found) {
    return database.read(
        handle -> new Reread(handle, applier, database.name()).foresee(typed, found));
  }

  /**
   * Undoes a revision; where that undid another, redoes it.
   *
   * @throws LedgerException if there is none, or later ones stand on it
   */
  public Revision undo(long number, Author by, String why) {
    return undo(List.of(number), by, why).get(0);
  }

  /**
   * Undoes revisions, the newest first: all of them, or where one cannot be undone none.
   *
   * @return the revisions that do so, in their order
   * @throws LedgerException if there is none of a number, or later ones stand on it
   */
  public List<Revision> undo(Collection<Long> numbers, Author by, String why) {
    List<Long> newestFirst = new ArrayList<>(new TreeSet<>(numbers).descendingSet());
    return database.write(
        handle -> {
          Undo undo = new Undo(handle, this, applier, database.name());
          return undo.undo(newestFirst, by, why);
        });
  }

  private LedgerException failure(String reason) {
    return new LedgerException(database.name(), reason);
  }
}
