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
 * finds, the newest 8,000 are put in order, and as they are decided on others take their place.
 */
final class QueueReader {
  private static final Query UNDECIDED =
      new Query.Filter(Query.Field.REVIEW, Review.NONE.wireName());
  private static final String WAITS =
      " WHERE s.review = 'none' AND s.deleted = 0"
          + " AND s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)";

  private static final String WAITS_TO_STAND =
      " WHERE s.review <> 'rejected' AND s.deleted = 0"
          + " AND s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)"
          + " AND s.key IN (SELECT DISTINCT o.statement_key FROM position o"
          + " WHERE o.by_person = 0 AND o.stance IS NOT NULL";

  /** So many positions are put in order at once, and more only where too few of them count. */
  private static final int STRETCH = 2000;

  private static final int FIRST_COUNTED = 12_000;

  /** Confidences in whole percents may be a little off the numbers themselves. */
  private static final String NEARLY_WITHIN =
      " AND o.confidence >= (:least - 1) / 100.0 AND o.confidence < (:end + 1) / 100.0";

  /** Behind the least confidence: that of positions on which no person has decided. */
  private static final String OF_WHAT_WAITS =
      " FROM position o WHERE o.statement_key = s.key AND o.by_person = 0 AND o.stance IS NOT NULL";

  /** Names of what is bound to the propositions that a filter names. */
  private static final String ON = "on";

  private final Store store;
  private final Searcher searcher;

  QueueReader(Store store, Searcher searcher) {
    this.store = store;
    this.searcher = searcher;
  }

  /**
   * What is selected from, by which conditions, with what is bound in them.
   *
   * @param rank by what it is put in order
   */
  private record Condition(String sql, String rank, Map<String, Object> bound) {}

  /** What comes next. */
  Waiting next(Queue queue) {
    @Nullable Position after = queue.after() == null ? null : Position.parse(queue.after());
    return store.database().read(handle -> next(handle, queue, after));
  }

  private record Row(long key, Position position, long count) {}

  private Waiting next(Handle handle, Queue queue, @Nullable Position after) {
    List<Row> rows;
    long counted;
    if (queue.order() == Order.POSITION && isOfMany(queue)) {
      rows = stretches(handle, queue, after);
      counted = countToStand(handle, queue, after);
    } else {
      Condition condition = condition(handle, queue, after, "");
      rows = rows(handle, queue, condition);
      counted = queue.filter() == null ? count(handle, condition) : count(rows);
    }
    boolean follows = rows.size() > queue.limit();
    List<Row> page = follows ? rows.subList(0, queue.limit()) : rows;
    List<AsOf> statements = page.stream().map(row -> store.asOf(handle, row.key)).toList();
    return new Waiting(
        statements,
        follows ? page.get(page.size() - 1).position.text() : null,
        Math.min(counted, Hits.MOST_COUNTED),
        counted > Hits.MOST_COUNTED);
  }

  /** Whether nothing that is asked for leaves but few, which are put in order at once. */
  private static boolean isOfMany(Queue queue) {
    return queue.filter() == null && queue.actor() == null && queue.batch() == null;
  }

  /**
   * The page and one more in the order of positions, without putting all of them in order: those of
   * the least confidence first, until there are enough.
   */
  private List<Row> stretches(Handle handle, Queue queue, @Nullable Position after) {
    List<Row> rows = new ArrayList<>();
    long least = after == null ? 0 : after.rank();
    Condition all = condition(handle, queue, after, NEARLY_WITHIN);
    String within = " AND " + all.rank + " >= :least AND " + all.rank + " < :end";
    while (rows.size() <= queue.limit()) {
      Long end = end(handle, least);
      if (end == null) {
        break;
      }
      Map<String, Object> bound = new HashMap<>(all.bound);
      bound.put("least", least);
      bound.put("end", end);
      rows.addAll(rows(handle, queue, new Condition(all.sql + within, all.rank, bound)));
      least = end;
    }
    return rows.subList(0, Math.min(rows.size(), queue.limit() + 1));
  }

  /** A percent behind that of a stretch of positions; null where there is none. */
  private static @Nullable Long end(Handle handle, long least) {
    return handle
        .createQuery(
            "SELECT max(confidence) AS most FROM (SELECT confidence FROM position"
                + " WHERE by_person = 0 AND stance IS NOT NULL"
                + " AND confidence >= (:least - 1) / 100.0"
                + " ORDER BY confidence LIMIT :most) AS stretch")
        .bind("least", least)
        .bind("most", STRETCH)
        .mapTo(Double.class)
        .findOne()
        .map(most -> Math.max(least, (long) Math.floor(most * 100)) + 1)
        .orElse(null);
  }

  /** Counts among the first that stand on anything, and among more where too few of them wait. */
  private long countToStand(Handle handle, Queue queue, @Nullable Position after) {
    for (int most = FIRST_COUNTED; ; most *= 4) {
      Condition some = condition(handle, queue, after, " LIMIT " + most);
      long counted = count(handle, some);
      if (counted > Hits.MOST_COUNTED || most > standing(handle, most)) {
        return counted;
      }
    }
  }

  /** How many statements there are on whose position no person has decided. */
  private static long standing(Handle handle, int most) {
    return handle
        .createQuery(
            "SELECT count(*) FROM (SELECT DISTINCT statement_key FROM position"
                + " WHERE by_person = 0 AND stance IS NOT NULL LIMIT :most) AS standing")
        .bind("most", most)
        .mapTo(long.class)
        .one();
  }

  /** The page and one more. Of what a filter finds all are read to be put in order, and counted. */
  private List<Row> rows(Handle handle, Queue queue, Condition condition) {
    String order = condition.rank + ", " + place(queue);
    String count = queue.filter() == null ? "0" : "count(*) OVER ()";
    return handle
        .createQuery(
            "SELECT s.key, "
                + order
                + ", "
                + count
                + condition.sql
                + " ORDER BY "
                + order
                + " LIMIT :most")
        .bindMap(condition.bound)
        .bind("most", queue.limit() + 1)
        .map(
            (each, context) ->
                new Row(
                    each.getLong(1),
                    new Position(each.getLong(2), each.getLong(3)),
                    each.getLong(4)))
        .list();
  }

  /**
   * By what a queue is put in order.
   *
   * @param on the condition that a position is on one of the propositions that the filter names
   */
  private String rank(Queue queue, String on) {
    return switch (queue.order()) {
      case CONFIDENCE -> store.database().dialect().percent();
      case ARTICLE -> "s.article_key";
      case POSITION ->
          "(SELECT "
              + store.database().dialect().percent("min(o.confidence)")
              + OF_WHAT_WAITS
              + on
              + ")";
    };
  }

  /**
   * The condition that a position is on one of the propositions that the filter names; empty where
   * it names none.
   */
  private String on(Handle handle, Queue queue, Map<String, Object> bound) {
    if (queue.order() != Order.POSITION || queue.filter() == null) {
      return "";
    }
    List<String> names = new ArrayList<>();
    for (String id : searcher.propositions(handle, queue.filter())) {
      String name = ON + names.size();
      bound.put(name, id);
      names.add(":" + name);
    }
    return names.isEmpty() ? "" : " AND o.proposition IN (" + String.join(", ", names) + ")";
  }

  private static String place(Queue queue) {
    return queue.order() == Order.ARTICLE ? "s.position" : "s.key";
  }

  private static long count(List<Row> rows) {
    return rows.isEmpty() ? 0 : rows.get(0).count;
  }

  private static long count(Handle handle, Condition condition) {
    return handle
        .createQuery("SELECT count(*) FROM (SELECT 1" + condition.sql + " LIMIT :most) AS waiting")
        .bindMap(condition.bound)
        .bind("most", Hits.MOST_COUNTED + 1)
        .mapTo(long.class)
        .one();
  }

  /**
   * @param within what else holds of positions, where the order is theirs
   */
  private Condition condition(Handle handle, Queue queue, @Nullable Position after, String within) {
    StringBuilder sql = new StringBuilder(" FROM ");
    Map<String, Object> bound = new HashMap<>();
    Query filter = queue.filter();
    if (filter == null) {
      sql.append("statement s");
    } else {
      sql.append(store.database().dialect().statementsOf("found"));
      bound.put("found", Dialect.list(keys(handle, queue, filter)));
    }
    String on = on(handle, queue, bound);
    String rank = rank(queue, on);
    sql.append(queue.order() == Order.POSITION ? WAITS_TO_STAND + on + within + ")" : WAITS);
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
      sql.append(" AND " + rank + " >= :rank AND (" + rank + ", " + place(queue) + ")")
          .append(" > (:rank, :place)"); // the first lets an index of expressions be used
      bound.put("rank", after.rank());
      bound.put("place", after.place());
    }
    return new Condition(sql.toString(), rank, bound);
  }

  /** The newest 8,000 and one of those that a filter finds and nobody has decided on. */
  private List<Long> keys(Handle handle, Queue queue, Query filter) {
    if (queue.order() == Order.POSITION) { // whether a statement is decided on is no matter
      return searcher.keys(handle, filter, Hits.MOST_COUNTED + 1);
    }
    List<Query> parts = new ArrayList<>();
    parts.addAll(filter instanceof Query.And and ? and.parts() : List.of(filter));
    parts.add(UNDECIDED);
    return searcher.keys(handle, new Query.And(parts), Hits.MOST_COUNTED + 1);
  }

  /** What a queue shows in all. */
  Preview preview(Queue queue) {
    return store
        .database()
        .read(
            handle -> {
              List<String> ids =
                  ids(handle, condition(handle, queue.inOrder(Order.ARTICLE), null, ""));
              boolean more = ids.size() > Hits.MOST_COUNTED;
              return new Preview(
                  more ? ids.subList(0, Hits.MOST_COUNTED) : ids, more, store.lastRevision(handle));
            });
  }

  /** The newest 8,000 and one. */
  private static List<String> ids(Handle handle, Condition condition) {
    return handle
        .createQuery("SELECT s.id" + condition.sql + " ORDER BY s.key DESC LIMIT :most")
        .bindMap(condition.bound)
        .bind("most", Hits.MOST_COUNTED + 1)
        .mapTo(String.class)
        .list();
  }
}
