package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Figures;
import org.jdbi.v3.core.Handle;

/** Counts what is there. */
final class FiguresQuery {
  private static final String LIVE =
      "SELECT count(*) FROM statement s JOIN article a ON a.key = s.article_key"
          + " WHERE s.deleted = 0 AND a.deleted = 0";

  private FiguresQuery() {}

  static Figures figures(Handle handle) {
    long articles = count(handle, "SELECT count(*) FROM article WHERE deleted = 0");
    long statements = count(handle, LIVE);
    return new Figures(
        articles,
        statements,
        count(handle, LIVE + " AND s.review <> 'none'"),
        count(handle, "SELECT count(*) FROM sighting"),
        count(handle, "SELECT count(*) FROM article") - articles,
        count(handle, "SELECT count(*) FROM statement") - statements,
        count(handle, "SELECT count(*) FROM revision"));
  }

  private static long count(Handle handle, String query) {
    return handle.createQuery(query).mapTo(long.class).one();
  }
}
