package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.ArticleLine;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import dev.quoth.ledger.records.LedgerException;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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
    return body == null ? found().get(position) : read(body);
  }

  /** Its id for a place of a statement that its line does not hold, but it has gained since. */
  @Nullable String gained(int position) {
    return position < found().size() ? null : kept.id();
  }

  /** A statement of it on the wire. */
  String body(Statement statement, String id) {
    return WireFormat.writeStatement(statement.withId(id), article().text()).strip();
  }

  /** A statement of it that was on the wire. */
  Statement read(String body) {
    return Wire.statement(body, article().text());
  }

  /** With all its statements as they are now. */
  StoredArticle stored(Handle handle) {
    List<StoredStatement> statements = new ArrayList<>();
    for (StatementTable.Kept row : StatementTable.ofArticle(handle, kept.key())) {
      StoredStatement statement = new KeptStatement(row, this).stored();
      boolean gained = gained(row.row().position()) != null;
      statements.add(gained ? placeOf(statement, statements) : statements.size(), statement);
    }
    return new StoredArticle(
        article(),
        statements,
        ArticleTable.sightings(handle, kept.key()),
        kept.deleted(),
        kept.readBy());
  }

  /** Before the first whose content begins after that of this. */
  private static int placeOf(StoredStatement statement, List<StoredStatement> among) {
    int place = 0;
    while (place < among.size() && start(among.get(place)) <= start(statement)) {
      place++;
    }
    return place;
  }

  private static int start(StoredStatement statement) {
    return statement.statement().attribution().content().get(0).start();
  }
}
