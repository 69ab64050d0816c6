package dev.quoth.ledger.search;

import dev.quoth.ledger.records.ListedArticles;
import dev.quoth.ledger.store.Database;
import dev.quoth.ledger.store.Slices;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** What was added last. Looks at no more than it lists, however much there is. */
public final class Listings {
  /** Among so many of the newest statements the least sure are looked for. */
  public static final int MOST_LOOKED_AT = 2000;

  private static final String STANDING =
      " s.deleted = 0 AND s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)";
  private static final String ARTICLES =
      "SELECT a.key, a.id, a.headline, a.outlet, a.published, a.byline,"
          + " (SELECT count(*) FROM statement s WHERE s.article_key = a.key AND s.deleted = 0)"
          + " AS statements FROM article a WHERE a.deleted = 0 AND a.key < :before";

  private static final List<String> CAPTIONS =
      List.of(
          "SELECT id, headline FROM article WHERE headline IS NOT NULL AND id IN (<ids>)",
          "SELECT id, content FROM statement WHERE id IN (<ids>)");

  private final Database database;

  public Listings(Database database) {
    this.database = database;
  }

  /** The newest statements. */
  public List<Hit> newest(int limit) {
    return database.read(
        handle ->
            hits(
                handle,
                "SELECT s.key FROM statement s WHERE" + STANDING + " ORDER BY s.key DESC LIMIT ?",
                limit));
  }

  /** Of the newest statements those nobody has looked at, the least sure first. */
  public List<Hit> leastSure(int limit) {
    return database.read(
        handle ->
            hits(
                handle,
                "SELECT s.key FROM statement s WHERE s.key >"
                    + " (SELECT coalesce(max(key), 0) FROM statement) - "
                    + MOST_LOOKED_AT
                    + " AND s.review = 'none' AND"
                    + STANDING
                    + " ORDER BY s.confidence, s.key DESC LIMIT ?",
                limit));
  }

  /** Headlines of articles, and contents of statements, by their whole ids. */
  public Map<String, String> captions(Collection<String> ids) {
    Map<String, String> captions = new HashMap<>();
    if (!ids.isEmpty()) {
      database.read(
          handle -> {
            for (String sql : CAPTIONS) {
              for (List<String> slice : Slices.of(ids)) {
                handle
                    .createQuery(sql)
                    .bindList("ids", slice)
                    .map((rows, context) -> captions.put(rows.getString(1), rows.getString(2)))
                    .list();
              }
            }
            return captions;
          });
    }
    return captions;
  }

  private static List<Hit> hits(Handle handle, String sql, int limit) {
    List<Scored> keys =
        handle.createQuery(sql).bind(0, limit).mapTo(Long.class).list().stream()
            .map(key -> new Scored(key, 0))
            .toList();
    return HitReader.read(handle, keys, Highlighter.ofNothing());
  }

  /**
   * The newest articles.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  public ListedArticles newestArticles(@Nullable String outlet, @Nullable String after, int limit) {
    long before = after == null ? Long.MAX_VALUE : key(after);
    return database.read(handle -> newestArticles(handle, outlet, before, limit));
  }

  private static long key(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a cursor: " + cursor, e);
    }
  }

  private static ListedArticles newestArticles(
      Handle handle, @Nullable String outlet, long before, int limit) {
    String of = outlet == null ? "" : " AND a.outlet = :outlet";
    Query query =
        handle
            .createQuery(ARTICLES + of + " ORDER BY a.key DESC LIMIT :limit")
            .bind("before", before)
            .bind("limit", limit + 1);
    List<Long> keys = new ArrayList<>();
    List<ListedArticles.Line> lines =
        (outlet == null ? query : query.bind("outlet", outlet))
            .map(
                (rows, context) -> {
                  keys.add(rows.getLong("key"));
                  return new ListedArticles.Line(
                      rows.getString("id"),
                      rows.getString("headline"),
                      rows.getString("outlet"),
                      rows.getString("published"),
                      rows.getString("byline"),
                      rows.getInt("statements"));
                })
            .list();
    boolean more = lines.size() > limit;
    return new ListedArticles(
        lines.subList(0, Math.min(limit, lines.size())),
        more ? String.valueOf(keys.get(limit - 1)) : null);
  }
}
