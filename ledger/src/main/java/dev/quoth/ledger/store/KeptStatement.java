package dev.quoth.ledger.store;

import dev.quoth.Statement;
import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Proposal;
import dev.quoth.ledger.records.Revision;
import dev.quoth.ledger.records.StoredStatement;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A statement with the article that it is of.
 *
 * @param kept its row
 * @param article its article
 */
record KeptStatement(StatementTable.Kept kept, KeptArticle article) {

  static KeptStatement of(Handle handle, String ledger, StatementTable.Kept kept) {
    ArticleTable.Kept row = ArticleTable.withKey(handle, kept.articleKey()).orElseThrow();
    return new KeptStatement(kept, KeptArticle.of(handle, ledger, row));
  }

  String id() {
    return kept.row().id();
  }

  String articleId() {
    return article.kept().id();
  }

  StatementState state() {
    return kept.state(article.gained(kept.row().position()));
  }

  /** As it is in this state. */
  Statement statement(StatementState state) {
    return article.statement(kept.row().position(), state);
  }

  /**
   * A statement that is to take its place, on the wire and under its id; null where that is as in
   * the article's line.
   */
  @Nullable String body(Statement now) {
    String body = article.body(now, id());
    boolean asInLine =
        article.gained(kept.row().position()) == null
            && article.read(body).equals(statement(StatementState.FOUND));
    return asInLine ? null : body;
  }

  StoredStatement stored() {
    StatementState state = state();
    String proposed = state.proposed();
    return new StoredStatement(
        statement(state),
        article.kept().id(),
        state.review(),
        state.deleted(),
        proposed == null ? null : proposal(proposed));
  }

  AsOf asOf(Handle handle) {
    long revision =
        RevisionTable.lastOf(handle, List.of(id(), articleId()), 0)
            .map(Revision::number)
            .orElseThrow();
    return new AsOf(stored(), revision);
  }

  private Proposal proposal(String proposed) {
    return new Proposal(proposed.equals(StatementState.NONE) ? null : article.read(proposed));
  }
}
