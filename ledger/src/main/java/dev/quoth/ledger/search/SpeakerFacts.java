package dev.quoth.ledger.search;

import dev.quoth.ledger.records.SpeakerFact;
import dev.quoth.ledger.store.Dialect;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Tells what articles call the speakers of statements. */
final class SpeakerFacts {
  private final Handle handle;
  private final Dialect dialect;

  SpeakerFacts(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /** Of statements of these keys, the most frequent first. */
  List<SpeakerFact> of(List<Long> keys) {
    return handle
        .createQuery(
            "SELECT p.name, p.role, p.known, min(a.published_day) AS first_day,"
                + " max(a.published_day) AS last_day, count(*) AS statements FROM "
                + Contents.from(dialect)
                + "speaker p ON p.statement_key = k.value"
                + " JOIN statement s ON s.key = k.value JOIN article a ON a.key = s.article_key"
                + " GROUP BY p.name, p.role, p.known"
                + " ORDER BY statements DESC, p.name, p.role")
        .bind("keys", Dialect.list(keys))
        .map(
            (rows, context) ->
                new SpeakerFact(
                    rows.getString("name"),
                    rows.getString("role"),
                    rows.getString("known"),
                    rows.getString("first_day"),
                    rows.getString("last_day"),
                    rows.getLong("statements")))
        .list();
  }
}
