package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Hits.Count;
import dev.quoth.ledger.search.Hits.Facet;
import dev.quoth.ledger.store.Dialect;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts statements by what they have in common. */
final class Facets {
  private static final int MOST_VALUES = 10;
  private static final String OF_ARTICLE =
      "statement s JOIN article a ON a.key = s.article_key WHERE s.key";

  private final Dialect dialect;

  Facets(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The most frequent values of each facet among statements of these keys. */
  Map<Facet, List<Count>> count(Handle handle, List<Long> keys) {
    Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      counts.put(facet, count(handle, facet, keys));
    }
    return counts;
  }

  private List<Count> count(Handle handle, Facet facet, List<Long> keys) {
    String value =
        switch (facet) {
          case SPEAKER -> "name";
          case OUTLET -> "a.outlet";
          case KIND -> "s.kind";
          case POLARITY -> "s.polarity";
          case REVIEW -> "s.review";
          case YEAR -> "substr(a.published_day, 1, 4)";
        };
    String from =
        switch (facet) {
          case SPEAKER -> "speaker WHERE statement_key";
          case OUTLET, YEAR -> OF_ARTICLE;
          case KIND, POLARITY, REVIEW -> "statement s WHERE s.key";
        };
    String among =
        dialect == Dialect.SQLITE
            ? " IN (SELECT value FROM json_each(:keys))"
            : " IN (SELECT CAST(jsonb_array_elements_text(CAST(:keys AS jsonb)) AS bigint))";
    return handle
        .createQuery(
            "SELECT "
                + value
                + " AS value, count(*) AS number FROM "
                + from
                + among
                + " AND "
                + value
                + " IS NOT NULL GROUP BY "
                + value
                + " ORDER BY count(*) DESC, "
                + value
                + " LIMIT "
                + MOST_VALUES)
        .bind("keys", keys.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]")))
        .map((rows, context) -> new Count(rows.getString(1), rows.getLong(2)))
        .list();
  }
}
