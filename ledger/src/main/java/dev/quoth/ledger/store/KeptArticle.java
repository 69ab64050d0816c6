package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * An article read out of its line.
 *
 * @param kept its row
 * @param line what the line holds
 */
record KeptArticle(ArticleTable.Kept kept, ArticleLine line) {

  /**
   * @throws LedgerException if the line is damaged
   */
  static KeptArticle of(Handle handle, String ledger, ArticleTable.Kept kept) {
    try {
      return new KeptArticle(kept, Wire.line(PackedLine.text(kept.line())));
    } catch (IllegalArgumentException e) {
      throw new LedgerException(
          ledger, "the article " + kept.id() + " is damaged: " + e.getMessage(), e);
    }
  }

  Article article() {
    return line.article();
  }

  List<Statement> found() {
    List<Statement> statements = line.statements();
    return statements == null ? List.of() : statements;
  }

  /** A statement of it as it is in this state. */
  Statement statement(int position, StatementState state) {
    String body = state.body();
    return body == null ? found().get(position) : Wire.statement(body, article().text());
  }

  /** With all its statements as they are now. */
  StoredArticle stored(Handle handle) {
    List<StoredStatement> statements = new ArrayList<>();
    for (StatementTable.Kept row : StatementTable.ofArticle(handle, kept.key())) {
      statements.add(new KeptStatement(row, this).stored());
    }
    return new StoredArticle(
        article(),
        statements,
        ArticleTable.sightings(handle, kept.key()),
        kept.deleted(),
        line.statements() != null);
  }
}
