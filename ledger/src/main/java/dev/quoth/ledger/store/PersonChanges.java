package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What only people do to statements: many as one, step by step back, part by part, and anew. */
public final class PersonChanges {
  private final Database database;
  private final Changes changes;
  private final Applier applier;

  PersonChanges(Database database, Changes changes, Applier applier) {
    this.database = database;
    this.changes = changes;
    this.applier = applier;
  }

  /**
   * Confirms or rejects those of many statements that nobody has decided on.
   *
   * @param ids whole ones
   * @return the revision that makes them one; none where nothing was to do
   * @throws ConflictException if one was changed since it was seen; nothing is changed then
   */
  public Optional<Revision> reviewAll(Collection<String> ids, Review review, Attempt attempt) {
    return database.write(
        handle -> new Bulk(handle, applier, database.name()).review(ids, review, attempt));
  }

  /** The last that somebody did and that is not undone, and what they undid last. */
  public <T extends @Nullable Object> T ofPerson(Author person, Function<OwnChanges, T> question) {
    return database.read(handle -> question.apply(new OwnChanges(handle, person)));
  }

  /**
   * Undoes the last of a person's changes, or does again what they undid last.
   *
   * @param step which of them; empty where there is none
   * @return the revision that does so; empty where there was nothing to do
   * @throws ConflictException if somebody else has changed the same since
   */
  public Optional<Revision> step(
      Author by, String why, Function<OwnChanges, Optional<Revision>> step) {
    return database.write(
        handle ->
            step.apply(new OwnChanges(handle, by))
                .map(
                    revision ->
                        new Undo(handle, changes, applier, database.name())
                            .undo(revision.number(), by, why)));
  }

  /**
   * Changes parts of a statement. Where words of people about it are all that changes, what was
   * decided of it stays; else it counts as corrected.
   *
   * @param change makes the statement that is to be of the one that is, and its article
   * @throws ConflictException if somebody has changed it since it was seen
   * @throws LedgerException if there is none or it is deleted
   */
  public AsOf edit(
      String typed, BiFunction<StoredArticle, Statement, Statement> change, Attempt attempt) {
    return database.write(handle -> edit(handle, typed, change, attempt));
  }

  private AsOf edit(
      Handle handle,
      String typed,
      BiFunction<StoredArticle, Statement, Statement> change,
      Attempt attempt) {
    KeptStatement statement = changes.existing(handle, typed);
    new Conflicts(handle, database.name()).check(statement, attempt);
    changes.checkNotDeleted(statement);
    Statement now = statement.statement(statement.state());
    Statement next = change.apply(statement.article().stored(handle), now);
    applier.apply(
        handle, statement, state(statement, now, next), Reason.of(attempt, Action.CORRECT));
    return changes.found(handle, statement.id()).asOf(handle);
  }

  /**
   * Changes parts of many statements, as one.
   *
   * @param ids whole ones
   * @param change makes the statement that is to be of the one that is, and its article
   * @return the revision that makes them one; none where nothing was to do
   * @throws ConflictException if one was changed since it was seen; nothing is changed then
   * @throws LedgerException if there is none of an id, or it is deleted
   */
  public Optional<Revision> editAll(
      Collection<String> ids,
      BiFunction<StoredArticle, Statement, Statement> change,
      Attempt attempt) {
    return database.write(
        handle -> {
          long before = RevisionTable.last(handle).map(Revision::number).orElse(0L);
          new LinkedHashSet<>(ids).forEach(id -> edit(handle, id, change, attempt));
          return Group.since(handle, before)
              .map(group -> group.close(handle, applier.clock(), attempt.by(), attempt.why()));
        });
  }

  private static StatementState state(KeptStatement statement, Statement now, Statement next) {
    StatementState state = statement.state();
    if (next.equals(now)) {
      return state;
    }
    Changes.checkSpans(next.attribution(), statement.article().article().text().length());
    boolean onlyCodes = next.coded(now.codes()).equals(now);
    String body = statement.body(next);
    return onlyCodes
        ? state.put(state.review(), body).proposing(state.proposed())
        : state.put(Review.CORRECTED, body);
  }

  /**
   * Takes in a statement that nobody had found.
   *
   * @param made makes the statement of its article
   * @throws ConflictException if the article was changed since it was seen
   * @throws LedgerException if there is no such article, or it is deleted, or it has the statement
   */
  public AsOf add(String typed, Function<StoredArticle, Statement> made, Attempt attempt) {
    return database.write(
        handle -> {
          KeptArticle article = article(handle, typed);
          String articleId = article.kept().id();
          new Conflicts(handle, database.name())
              .check("article " + articleId, List.of(articleId), attempt);
          if (article.kept().deleted()) {
            throw failure("the article " + articleId + " is deleted; undo that first");
          }
          Statement statement = made.apply(article.stored(handle));
          Changes.checkSpans(statement.attribution(), article.article().text().length());
          checkIsNew(handle, statement.id());
          int position = StatementTable.ofArticle(handle, article.kept().key()).size();
          applier.gain(handle, article, statement, position, Reason.of(attempt, Action.ADD));
          return changes.found(handle, statement.id()).asOf(handle);
        });
  }

  private KeptArticle article(Handle handle, String typed) {
    return Ids.article(handle, database.name(), typed)
        .flatMap(id -> ArticleTable.withId(handle, id))
        .map(kept -> KeptArticle.of(handle, database.name(), kept))
        .orElseThrow(() -> failure("there is no article '" + typed + "'"));
  }

  private void checkIsNew(Handle handle, String id) {
    for (StatementTable.Kept there : StatementTable.withId(handle, id)) {
      StoredStatement stored = KeptStatement.of(handle, database.name(), there).stored();
      throw failure(
          "the statement "
              + id
              + " has the same words"
              + (stored.deleted() ? " and is deleted; undo that" : ""));
    }
  }

  private LedgerException failure(String reason) {
    return new LedgerException(database.name(), reason);
  }
}
