package dev.quoth.ledger.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Copies a ledger from PostgreSQL to a new file of SQLite, whose tables are the same. */
final class LedgerCopy {
  private static final int BATCH = 500;
  private static final int ARTICLES = 100;

  /** Each after those that it refers to, with what its rows are ordered by. */
  private static final List<List<String>> TABLES =
      List.of(
          List.of("article", "key"),
          List.of("sighting", "article_key, source"),
          List.of("statement", "key"),
          List.of("speaker", "statement_key, ordinal"),
          List.of("name_word", "word, folded"),
          List.of("fingerprint_run", "run"),
          List.of("fingerprint_part", "key"),
          List.of("revision", "number"),
          List.of("coding", "subject"),
          List.of("batch_article", "batch, article"),
          List.of("account", "name"),
          List.of("api_token", "hash"),
          List.of("proposition", "number"),
          List.of("position", "statement_key, proposition"),
          List.of("relation", "subject"));

  private LedgerCopy() {}

  static void copy(Database from, Path to, StatementIndex index, Settings settings) {
    try (SqliteDatabase target = SqliteDatabase.open(to, settings)) {
      from.read(
          source ->
              target.write(
                  handle -> {
                    TABLES.forEach(table -> copy(source, handle, table.get(0), table.get(1)));
                    index(handle, index);
                    return to;
                  }));
    }
  }

  private static void copy(Handle source, Handle target, String table, String order) {
    source
        .createQuery("SELECT * FROM " + table + " ORDER BY " + order)
        .setFetchSize(BATCH)
        .scanResultSet(
            (rows, context) -> {
              copy(rows.get(), target, table);
              return table;
            });
  }

  private static void copy(ResultSet rows, Handle target, String table) throws SQLException {
    List<String> columns = columns(rows.getMetaData());
    PreparedBatch batch =
        target.prepareBatch(
            "INSERT INTO "
                + table
                + " ("
                + String.join(", ", columns)
                + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")");
    while (rows.next()) {
      for (int i = 0; i < columns.size(); i++) {
        batch.bind(i, rows.getObject(i + 1));
      }
      batch.add();
      if (batch.size() == BATCH) {
        batch.execute();
      }
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  private static List<String> columns(ResultSetMetaData rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getColumnCount(); i++) {
      columns.add(rows.getColumnName(i));
    }
    return columns;
  }

  private static void index(Handle handle, StatementIndex index) {
    long last = 0;
    List<ArticleTable.Kept> page;
    do {
      page = ArticleTable.after(handle, last, ARTICLES);
      for (ArticleTable.Kept article : page) {
        index(handle, article, index);
        last = article.key();
      }
    } while (!page.isEmpty());
  }

  private static void index(Handle handle, ArticleTable.Kept article, StatementIndex index) {
    Map<Long, StatementIndex.Entry> entries = new LinkedHashMap<>();
    if (!article.deleted()) {
      for (StatementTable.Kept statement : StatementTable.ofArticle(handle, article.key())) {
        if (!statement.row().deleted()) {
          entries.put(
              statement.key(),
              index.entry(
                  article.facts(), statement.row(), PositionTable.stands(handle, statement.key())));
        }
      }
    }
    index.add(handle, entries);
  }
}
