package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.Subject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings a statement or an article into another state, with index and revision. */
final class Applier {
  private final Database database;
  private final StatementIndex index;
  private final Clock clock;

  Applier(Database database, StatementIndex index, Clock clock) {
    this.database = database;
    this.index = index;
    this.clock = clock;
  }

  /** A statement; no revision where nothing changes. */
  Optional<Revision> apply(
      Handle handle, KeptStatement statement, StatementState next, Reason reason) {
    StatementState before = statement.state();
    if (next.equals(before)) {
      return Optional.empty();
    }
    KeptArticle article = statement.article();
    StatementRow row =
        StatementRow.of(
            article.article(), statement.statement(next), statement.kept().row().position(), next);
    long key = statement.kept().key();
    boolean isThere = !next.deleted() && !article.kept().deleted();
    UtteranceGroups groups = new UtteranceGroups(handle, database);
    groups.remove(List.of(key));
    StatementTable.update(handle, key, row);
    index.remove(handle, key);
    if (isThere) {
      index.add(handle, Map.of(key, index.entry(article.kept().facts(), row)));
      groups.add(List.of(key));
    }
    Subject subject = new Subject(Subject.Kind.STATEMENT, statement.id());
    return Optional.of(append(handle, subject, before.json(), next.json(), reason));
  }

  /** Takes in a statement that its article's line does not hold, at the end of those it has. */
  Revision gain(
      Handle handle, KeptArticle article, Statement statement, int position, Reason reason) {
    String body = article.body(statement, statement.id());
    StatementState state = StatementState.gained(article.kept().id(), body);
    StatementRow row = StatementRow.of(article.article(), article.read(body), position, state);
    long key = StatementTable.insert(handle, article.kept().key(), List.of(row));
    index.add(handle, Map.of(key, index.entry(article.kept().facts(), row)));
    new UtteranceGroups(handle, database).add(List.of(key));
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
      setDeleted(handle, article, next.deleted());
    }
    Subject subject = new Subject(Subject.Kind.ARTICLE, article.id());
    return Optional.of(append(handle, subject, before, next.json(), reason));
  }

  private void setDeleted(Handle handle, ArticleTable.Kept article, boolean deleted) {
    UtteranceGroups groups = new UtteranceGroups(handle, database);
    List<StatementTable.Kept> statements = StatementTable.ofArticle(handle, article.key());
    if (deleted) {
      groups.remove(statements.stream().map(StatementTable.Kept::key).toList());
    }
    ArticleTable.setDeleted(handle, article.key(), deleted);
    Map<Long, StatementIndex.Entry> back = new LinkedHashMap<>();
    for (StatementTable.Kept statement : statements) {
      if (deleted) {
        index.remove(handle, statement.key());
      } else if (!statement.row().deleted()) {
        back.put(statement.key(), index.entry(article.facts(), statement.row()));
      }
    }
    index.add(handle, back);
    groups.add(List.copyOf(back.keySet()));
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
