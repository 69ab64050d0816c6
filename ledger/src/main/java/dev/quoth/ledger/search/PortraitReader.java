package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Dialect;
import java.util.List;

/** Reads what statements tell of who makes them. */
final class PortraitReader {
  private static final int MOST = 10;

  private final Asking asking;

  PortraitReader(Asking asking) {
    this.asking = asking;
  }

  /**
   * The portrait.
   *
   * @param keys of statements, the newest first
   */
  Portrait of(List<Long> keys, Background.Counts others) {
    Contents contents = asking.contents();
    return new Portrait(
        keys.size(),
        TellingWords.of(contents.of(contents.once(keys)), others),
        venues(keys),
        somebody(keys, "statement o ON o.article_key = s.article_key AND o.within = s.id"),
        somebody(keys, "statement o ON o.id = s.within"));
  }

  private String statements() {
    return Contents.from(asking.dialect()) + "statement s ON s.key = k.value";
  }

  private List<Hits.Count> venues(List<Long> keys) {
    return asking
        .handle()
        .createQuery(
            "SELECT s.venue, count(*) AS number FROM "
                + statements()
                + " WHERE s.venue IS NOT NULL GROUP BY s.venue ORDER BY number DESC, s.venue LIMIT "
                + MOST)
        .bind("keys", Dialect.list(keys))
        .map((rows, context) -> new Hits.Count(rows.getString(1), rows.getLong(2)))
        .list();
  }

  /** Who makes other statements that have to do with these. */
  private List<Portrait.Somebody> somebody(List<Long> keys, String others) {
    String joined = asking.dialect() == Dialect.SQLITE ? " CROSS JOIN " : " JOIN ";
    return asking
        .handle()
        .createQuery(
            "SELECT p.name, p.known, count(*) AS number FROM "
                + statements()
                + joined
                + others
                + joined
                + "speaker p ON p.statement_key = o.key WHERE o.deleted = 0"
                + " GROUP BY p.name, p.known ORDER BY number DESC, p.name, p.known LIMIT "
                + MOST)
        .bind("keys", Dialect.list(keys))
        .map(
            (rows, context) ->
                new Portrait.Somebody(rows.getString(1), rows.getString(2), rows.getLong(3)))
        .list();
  }
}
