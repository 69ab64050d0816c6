package dev.quoth.ledger.review;

import dev.quoth.ledger.records.AsOf;
import dev.quoth.ledger.records.Review;
import dev.quoth.ledger.review.Queue.Order;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads what waits for review. Without a filter the order is that of an index; of what a filter
 * finds, the newest 10,000 are put in order, and as they are decided on others take their place.
 */
final class QueueReader {
  private static final Query UNDECIDED =
      new Query.Filter(Query.Field.REVIEW, Review.NONE.wireName());
  private static final String WAITS =
      " FROM statement s WHERE s.review = 'none' AND s.deleted = 0"
          + " AND s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)";

  private final Store store;
  private final Searcher searcher;

  QueueReader(Store store, Searcher searcher) {
    this.store = store;
    this.searcher = searcher;
  }

  /** A condition with what is bound in it. */
  private record Condition(String sql, Map<String, Object> bound) {}

  /** What comes next. */
  Waiting next(Queue queue) {
    @Nullable Position after = queue.after() == null ? null : Position.parse(queue.after());
    return store.database().read(handle -> next(handle, queue, after));
  }

  private record Row(long key, Position position) {}

  private Waiting next(Handle handle, Queue queue, @Nullable Position after) {
    Condition condition = condition(handle, queue, after);
    boolean byConfidence = queue.order() == Order.CONFIDENCE;
    String order = byConfidence ? "s.confidence, s.key" : "s.article_key, s.position";
    List<Row> rows =
        handle
            .createQuery(
                "SELECT s.key, " + order + condition.sql + " ORDER BY " + order + " LIMIT :most")
            .bindMap(condition.bound)
            .bind("most", queue.limit() + 1)
            .map(
                (each, context) ->
                    new Row(each.getLong(1), new Position(each.getDouble(2), each.getLong(3))))
            .list();
    long counted =
        handle
            .createQuery(
                "SELECT count(*) FROM (SELECT 1" + condition.sql + " LIMIT :most) AS waiting")
            .bindMap(condition.bound)
            .bind("most", Hits.MOST_COUNTED + 1)
            .mapTo(long.class)
            .one();
    boolean follows = rows.size() > queue.limit();
    List<Row> page = follows ? rows.subList(0, queue.limit()) : rows;
    List<AsOf> statements = page.stream().map(row -> store.asOf(handle, row.key)).toList();
    return new Waiting(
        statements,
        follows ? page.get(page.size() - 1).position.text() : null,
        Math.min(counted, Hits.MOST_COUNTED),
        counted > Hits.MOST_COUNTED);
  }

  private Condition condition(Handle handle, Queue queue, @Nullable Position after) {
    StringBuilder sql = new StringBuilder(WAITS);
    Map<String, Object> bound = new HashMap<>();
    Query filter = queue.filter();
    if (filter != null) {
      sql.append(" AND s.key").append(store.database().dialect().among("found"));
      bound.put("found", Dialect.list(found(handle, filter).keys));
    }
    String actor = queue.actor();
    if (actor != null) {
      sql.append(" AND s.key IN (SELECT statement_key FROM speaker WHERE known = :actor)");
      bound.put("actor", actor);
    }
    String batch = queue.batch();
    if (batch != null) {
      sql.append(" AND s.article_key IN (SELECT a.key FROM batch_article b")
          .append(" JOIN article a ON a.id = b.article WHERE b.batch = :batch)");
      bound.put("batch", batch);
    }
    if (after != null) {
      boolean byConfidence = queue.order() == Order.CONFIDENCE;
      sql.append(byConfidence ? " AND (s.confidence, s.key)" : " AND (s.article_key, s.position)")
          .append(" > (:rank, :place)");
      bound.put("rank", byConfidence ? (Object) after.rank() : (Object) (long) after.rank());
      bound.put("place", after.place());
    }
    return new Condition(sql.toString(), bound);
  }

  private record Found(List<Long> keys, boolean more) {}

  private Found found(Handle handle, Query filter) {
    List<Query> parts = new ArrayList<>();
    parts.addAll(filter instanceof Query.And and ? and.parts() : List.of(filter));
    parts.add(UNDECIDED);
    List<Long> keys = searcher.keys(handle, new Query.And(parts), Hits.MOST_COUNTED + 1);
    boolean more = keys.size() > Hits.MOST_COUNTED;
    return new Found(more ? keys.subList(0, Hits.MOST_COUNTED) : keys, more);
  }

  /** What a filter shows. */
  Preview preview(Query filter) {
    return store
        .database()
        .read(
            handle -> {
              Found found = found(handle, filter);
              return new Preview(ids(handle, found.keys), found.more, store.lastRevision(handle));
            });
  }

  private List<String> ids(Handle handle, List<Long> keys) {
    return handle
        .createQuery(
            "SELECT id FROM statement WHERE key"
                + store.database().dialect().among("keys")
                + " ORDER BY key DESC")
        .bind("keys", Dialect.list(keys))
        .mapTo(String.class)
        .list();
  }
}
