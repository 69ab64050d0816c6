package dev.quoth.ledger.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads what is shown of the statements that were found. */
final class HitReader {
  private static final String SELECT =
      "SELECT s.key, s.id, s.source_words, s.content, s.kind, s.review, a.id AS article_id,"
          + " a.headline, a.outlet, a.published, a.language,"
          + " coalesce(f.id, s.id) AS utterance_id,"
          + " (SELECT count(*) - 1 FROM statement o WHERE o.utterance = s.utterance) AS elsewhere"
          + " FROM statement s JOIN article a ON a.key = s.article_key"
          + " LEFT JOIN statement f ON f.key = s.utterance WHERE s.key IN (<keys>)";
  private static final String SPEAKERS =
      "SELECT statement_key, name FROM speaker WHERE statement_key IN (<keys>)"
          + " ORDER BY statement_key, ordinal";

  private HitReader() {}

  /** The statements, in their order. */
  static List<Hit> read(Handle handle, List<Scored> found, Highlighter highlighter) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Long> keys = found.stream().map(Scored::key).toList();
    Map<Long, List<String>> speakers = new HashMap<>();
    handle
        .createQuery(SPEAKERS)
        .bindList("keys", keys)
        .map(
            (rows, context) ->
                speakers
                    .computeIfAbsent(rows.getLong(1), key -> new ArrayList<>())
                    .add(rows.getString(2)))
        .list();
    Map<Long, Hit> hits = new HashMap<>();
    handle
        .createQuery(SELECT)
        .bindList("keys", keys)
        .map((rows, context) -> hits.put(rows.getLong("key"), hit(rows, speakers, highlighter)))
        .list();
    List<Hit> inOrder = new ArrayList<>();
    for (Scored scored : found) {
      Hit hit = hits.get(scored.key());
      if (hit != null) {
        inOrder.add(hit.with(hit.highlights(), scored.score()));
      }
    }
    return inOrder;
  }

  private static Hit hit(ResultSet rows, Map<Long, List<String>> speakers, Highlighter highlighter)
      throws SQLException {
    String content = rows.getString("content");
    TextAnalyzer analyzer = new TextAnalyzer(rows.getString("language"));
    return new Hit(
        rows.getString("id"),
        rows.getString("article_id"),
        speakers.getOrDefault(rows.getLong("key"), List.of()),
        rows.getString("source_words"),
        content,
        highlighter.in(analyzer.tokens(content)),
        rows.getString("kind"),
        rows.getString("review"),
        rows.getString("headline"),
        rows.getString("outlet"),
        rows.getString("published"),
        rows.getString("utterance_id"),
        Math.max(0, rows.getInt("elsewhere")), // of none -1
        0);
  }
}
