package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Dialect;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads the words of the contents of statements. */
final class Contents {
  private final Handle handle;
  private final Dialect dialect;

  Contents(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /**
   * The words of a content.
   *
   * @param key of the statement
   * @param text the content itself
   */
  record Content(long key, String text, List<Token> tokens) {}

  /** Those of statements of these keys, the newest first. */
  List<Content> of(List<Long> keys) {
    Map<String, TextAnalyzer> analyzers = new HashMap<>();
    return handle
        .createQuery(
            "SELECT s.key, s.content, a.language FROM "
                + from(dialect)
                + "statement s ON s.key = k.value JOIN article a ON a.key = s.article_key"
                + " WHERE s.deleted = 0 AND a.deleted = 0 ORDER BY s.key DESC")
        .bind("keys", Dialect.list(keys))
        .map(
            (rows, context) -> {
              String language = Stemmer.primary(rows.getString(3));
              TextAnalyzer analyzer = analyzers.computeIfAbsent(language, TextAnalyzer::new);
              String text = rows.getString(2);
              return new Content(rows.getLong(1), text, analyzer.tokens(text));
            })
        .list();
  }

  /**
   * One for each utterance that they report: the first appearance; where that is not among them,
   * the one that was added first.
   *
   * @param keys the newest first
   */
  List<Long> once(List<Long> keys) {
    return once(keys, utterances(keys));
  }

  /**
   * The same.
   *
   * @param utterances what {@link #utterances} gave for these, and perhaps others
   */
  static List<Long> once(List<Long> keys, Map<Long, Long> utterances) {
    Map<Long, Long> firsts = new LinkedHashMap<>();
    for (Long key : keys) {
      Long utterance = utterances.getOrDefault(key, key);
      firsts.merge(utterance, key, (one, later) -> one.equals(utterance) ? one : later);
    }
    return List.copyOf(firsts.values());
  }

  /** By key the utterance of each statement that is not the only one to report it. */
  Map<Long, Long> utterances(List<Long> keys) {
    Map<Long, Long> utterances = new HashMap<>();
    handle
        .createQuery(
            "SELECT s.key, s.utterance FROM "
                + from(dialect)
                + "statement s "
                + (dialect == Dialect.SQLITE ? "INDEXED BY statement_same " : "")
                + "ON s.key = k.value WHERE s.utterance IS NOT NULL")
        .bind("keys", Dialect.list(keys))
        .scanResultSet(
            (rows, context) -> {
              ResultSet each = rows.get();
              while (each.next()) {
                utterances.put(each.getLong(1), each.getLong(2));
              }
              return utterances;
            });
    return utterances;
  }

  /** The keys as a table {@code k (value)}, to which others are joined, each by its key. */
  static String from(Dialect dialect) {
    return dialect == Dialect.SQLITE
        ? "json_each(:keys) k CROSS JOIN "
        : "(SELECT CAST(jsonb_array_elements_text(CAST(:keys AS jsonb)) AS bigint) AS value) k"
            + " JOIN ";
  }
}
