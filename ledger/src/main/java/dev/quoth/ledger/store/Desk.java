package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.records.Action;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.records.ConflictException;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.store.CodingKey.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the coding of batches asks of a ledger, and does to it, within one transaction. */
public final class Desk {
  private final Handle handle;
  private final Applier applier;
  private final String ledger;
  private final Dialect dialect;

  Desk(Handle handle, Applier applier, Database database) {
    this.handle = handle;
    this.applier = applier;
    ledger = database.name();
    dialect = database.dialect();
  }

  /**
   * What is decided on something.
   *
   * @param state in JSON, as its last revision has it
   */
  public record Decided(CodingKey key, String state) {}

  /** The transaction, for searches in it. */
  public Handle handle() {
    return handle;
  }

  /** Ids of the articles of these statements, in the order in which they were added. */
  public List<String> articlesOf(List<Long> statementKeys) {
    return handle
        .createQuery(
            "SELECT id FROM article WHERE key IN (SELECT article_key FROM statement WHERE key"
                + dialect.among("keys")
                + ") ORDER BY key")
        .bind("keys", Dialect.list(statementKeys))
        .mapTo(String.class)
        .list();
  }

  /** What is decided on a subject, as JSON; empty where nothing is, or that is undone. */
  public Optional<String> state(CodingKey key) {
    return CodingTable.state(handle, key.subject());
  }

  /**
   * What is decided.
   *
   * @param batch in this batch only; null for all
   * @param article on this article only; null for all
   */
  public List<Decided> of(Kind kind, @Nullable String batch, @Nullable String article) {
    return CodingTable.of(handle, kind, batch, article);
  }

  /** What is decided of one kind by a coder, in all batches. */
  public List<Decided> ofCoder(Kind kind, String coder) {
    return CodingTable.ofCoder(handle, kind, coder);
  }

  /**
   * Decides something; nothing where that is so.
   *
   * @param state as JSON
   * @throws ConflictException if it was changed since it was seen
   */
  public void put(CodingKey key, String state, Attempt attempt) {
    new Conflicts(handle, ledger)
        .check(key.kind().wireName() + " of the batch", List.of(key.subject().id()), attempt);
    String before =
        RevisionTable.lastOf(handle, key.subject().id()).map(Revision::after).orElse(null);
    if (state.equals(before)) {
      return;
    }
    CodingTable.put(handle, key.subject(), state);
    RevisionTable.append(
        handle,
        new RevisionTable.Draft(
            applier.clock().instant().truncatedTo(ChronoUnit.MILLIS),
            attempt.by(),
            Reason.of(attempt, Action.CODE).why(),
            Action.CODE,
            key.subject(),
            before,
            state,
            null));
  }

  /**
   * Looks whether a batch, or who codes it, is what was seen.
   *
   * @throws ConflictException if it was changed since
   */
  public void checkUnchanged(String batch, Attempt attempt) {
    List<String> subjects = new ArrayList<>();
    subjects.add(CodingKey.batch(batch).subject().id());
    of(Kind.CODER, batch, null).forEach(coder -> subjects.add(coder.key().subject().id()));
    new Conflicts(handle, ledger).check("batch", subjects, attempt);
  }

  /** Propositions and positions, in the same transaction. */
  public StanceDesk stances() {
    return new StanceDesk(handle, applier, ledger);
  }

  /** Whether a statement of this whole id is there, and nobody has rejected it. */
  public boolean stands(String statementId) {
    return StatementTable.withId(handle, statementId).stream()
        .map(StatementTable.Kept::row)
        .anyMatch(row -> !row.deleted() && !row.review().equals(Review.REJECTED.wireName()));
  }

  /** Number of the last revision. */
  public long revision() {
    return RevisionTable.last(handle).map(Revision::number).orElse(0L);
  }

  /** Number of the first revision of a subject. */
  public long firstRevision(CodingKey key) {
    return handle
        .createQuery("SELECT min(number) FROM revision WHERE subject = :subject")
        .bind("subject", key.subject().id())
        .mapTo(long.class)
        .one();
  }

  /** The article of a whole id. */
  public Optional<StoredArticle> article(String id) {
    return kept(id).map(article -> article.stored(handle));
  }

  private Optional<KeptArticle> kept(String id) {
    return ArticleTable.withId(handle, id).map(kept -> KeptArticle.of(handle, ledger, kept));
  }

  /** The statements of an article that stood when a revision was made. */
  public List<Statement> asOf(String articleId, long revision) {
    KeptArticle article = kept(articleId).orElseThrow();
    List<StatementTable.Kept> rows = StatementTable.ofArticle(handle, article.kept().key());
    Map<String, Revision> then =
        RevisionTable.asOf(handle, rows.stream().map(row -> row.row().id()).toList(), revision);
    List<Statement> statements = new ArrayList<>();
    for (StatementTable.Kept row : rows) {
      int position = row.row().position();
      Revision last = then.get(row.row().id());
      StatementState state =
          last != null
              ? StatementState.parse(String.valueOf(last.after()))
              : article.gained(position) == null ? StatementState.FOUND : null;
      if (state != null && !state.deleted() && state.review() != Review.REJECTED) {
        statements.add(article.statement(position, state));
      }
    }
    return statements;
  }

  /** A statement on the wire. */
  public static String write(Statement statement, String text) {
    return WireFormat.writeStatement(statement, text).strip();
  }

  /** A statement that was on the wire. */
  public static Statement read(String wire, String text) {
    return Wire.statement(wire, text);
  }

  /**
   * Makes the statement of an id what was chosen: confirmed, corrected, added or rejected.
   *
   * @param chosen null where it is none
   * @throws ConflictException if the statement was changed since the revision of the attempt
   */
  public void settle(String articleId, String id, @Nullable Statement chosen, Attempt attempt) {
    KeptArticle article =
        kept(articleId)
            .filter(kept -> !kept.kept().deleted())
            .orElseThrow(
                () -> new LedgerException(ledger, "the article " + articleId + " is not there"));
    List<StatementTable.Kept> there = StatementTable.withId(handle, id);
    if (!there.isEmpty()) {
      settle(new KeptStatement(there.get(0), article), chosen, attempt);
    } else if (chosen != null) {
      int position = StatementTable.ofArticle(handle, article.kept().key()).size();
      applier.gain(handle, article, chosen.withId(id), position, Reason.of(attempt, Action.ADD));
    }
  }

  private void settle(KeptStatement statement, @Nullable Statement chosen, Attempt attempt) {
    new Conflicts(handle, ledger).check(statement, attempt);
    StatementState state = statement.state();
    Reason review = Reason.of(attempt, Action.REVIEW);
    if (chosen == null) {
      applier.apply(handle, statement, state.reviewed(Review.REJECTED), review);
      return;
    }
    String body = statement.body(chosen);
    StatementState confirmed = state.put(Review.CONFIRMED, body);
    if (confirmed.saysTheSameAs(state)) {
      applier.apply(handle, statement, confirmed, review);
    } else {
      applier.apply(
          handle, statement, state.put(Review.CORRECTED, body), Reason.of(attempt, Action.CORRECT));
    }
  }

  /** Makes one of all revisions since the one of this number, so that they are undone as one. */
  public void group(long since, Attempt attempt) {
    Group.since(handle, since)
        .filter(group -> group.last() > group.first())
        .ifPresent(group -> group.close(handle, applier.clock(), attempt.by(), attempt.why()));
  }

  /** What cannot be done. */
  public LedgerException failure(String reason) {
    return new LedgerException(ledger, reason);
  }
}
