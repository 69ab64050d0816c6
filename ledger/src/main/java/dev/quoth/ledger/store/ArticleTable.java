package dev.quoth.ledger.store;

import dev.quoth.Article;
import dev.quoth.ledger.actors.Author;
import dev.quoth.ledger.records.Sighting;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of articles and of where they were read. */
final class ArticleTable {
  private static final String INSERT =
      "INSERT INTO article (key, id, outlet, url, headline, byline, published, published_day,"
          + " language, line, deleted, read_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)";
  private static final String INSERT_SIGHTING =
      "INSERT INTO sighting (article_key, source, url, first_seen) VALUES (?, ?, ?, ?)"
          + " ON CONFLICT (article_key, source) DO NOTHING";
  private static final String SELECT = "SELECT * FROM article WHERE ";

  /** No name is like this, and none is made of it. */
  private static final String NOBODY = "\n";

  private ArticleTable() {}

  /**
   * An article that is there, with its key.
   *
   * @param readBy who last looked for statements in it; null where nobody did
   */
  record Kept(long key, ArticleFacts facts, byte[] line, boolean deleted, @Nullable String readBy) {
    String id() {
      return facts.id();
    }
  }

  /**
   * Takes in articles that are not there.
   *
   * @param by who looked for statements in them, where anybody did
   * @return key of the first; those of the others follow
   */
  static long insert(Handle handle, List<Prepared> articles, Author by) {
    long first =
        handle.createQuery("SELECT coalesce(max(key), 0) + 1 FROM article").mapTo(long.class).one();
    long key = first;
    try (Rows rows = new Rows(handle, INSERT)) {
      for (Prepared article : articles) {
        ArticleFacts facts = article.facts();
        rows.add(
            key++,
            facts.id(),
            facts.outlet(),
            facts.url(),
            facts.headline(),
            facts.byline(),
            facts.published(),
            facts.day(),
            facts.language(),
            article.packed(),
            article.lookedThrough() ? by.name() : null);
      }
      rows.write();
    }
    return first;
  }

  /** Those of these ids that are there, with their keys. */
  static Map<String, Long> keys(Handle handle, Collection<String> ids) {
    Map<String, Long> keys = new HashMap<>();
    for (List<String> slice : Slices.of(ids)) {
      handle
          .createQuery("SELECT id, key FROM article WHERE id IN (<ids>)")
          .bindList("ids", slice)
          .map((rows, context) -> keys.put(rows.getString(1), rows.getLong(2)))
          .list();
    }
    return keys;
  }

  static Optional<Long> key(Handle handle, String id) {
    return handle
        .createQuery("SELECT key FROM article WHERE id = :id")
        .bind("id", id)
        .mapTo(Long.class)
        .findOne();
  }

  static Optional<Kept> withId(Handle handle, String id) {
    return handle
        .createQuery(SELECT + "id = :id")
        .bind("id", id)
        .map((rows, context) -> kept(rows))
        .findOne();
  }

  static Optional<Kept> withKey(Handle handle, long key) {
    return handle
        .createQuery(SELECT + "key = :key")
        .bind("key", key)
        .map((rows, context) -> kept(rows))
        .findOne();
  }

  /** The next articles after the one of this key, in order of adding. */
  static List<Kept> after(Handle handle, long key, int most) {
    return handle
        .createQuery(SELECT + "key > :key ORDER BY key LIMIT :most")
        .bind("key", key)
        .bind("most", most)
        .map((rows, context) -> kept(rows))
        .list();
  }

  private static Kept kept(ResultSet rows) throws SQLException {
    return new Kept(
        rows.getLong("key"),
        new ArticleFacts(
            rows.getString("id"),
            rows.getString("outlet"),
            rows.getString("url"),
            rows.getString("headline"),
            rows.getString("byline"),
            rows.getString("published"),
            rows.getString("published_day"),
            rows.getString("language")),
        rows.getBytes("line"),
        rows.getInt("deleted") != 0,
        rows.getString("read_by"));
  }

  static void setReadBy(Handle handle, long key, String readBy) {
    handle.execute("UPDATE article SET read_by = ? WHERE key = ?", readBy, key);
  }

  /**
   * Ids of those that are not deleted, in order of adding.
   *
   * @param notReadBy without those that this one read last; null for all
   */
  static List<String> ids(Handle handle, @Nullable String notReadBy) {
    return handle
        .createQuery(
            "SELECT id FROM article WHERE deleted = 0 AND coalesce(read_by, '') <> :by ORDER BY key")
        .bind("by", notReadBy == null ? NOBODY : notReadBy)
        .mapTo(String.class)
        .list();
  }

  static void setDeleted(Handle handle, long key, boolean deleted) {
    handle.execute("UPDATE article SET deleted = ? WHERE key = ?", Columns.flag(deleted), key);
  }

  /** Notes that articles were read there that have just come in, by their keys. */
  static void sightNew(Handle handle, Map<Long, Sighting> articles) {
    try (Rows rows = new Rows(handle, INSERT_SIGHTING)) {
      articles.forEach(
          (key, each) -> rows.add(key, each.source(), each.url(), Columns.time(each.firstSeen())));
      rows.write();
    }
  }

  /**
   * Notes that the article was read there.
   *
   * @return whether that is new
   */
  static boolean sight(Handle handle, long key, Sighting sighting) {
    return handle.execute(
            INSERT_SIGHTING,
            key,
            sighting.source(),
            sighting.url(),
            Columns.time(sighting.firstSeen()))
        > 0;
  }

  /** That an article was read where it says. */
  static Sighting sighting(Article article, Instant now) {
    String source = article.source();
    return new Sighting(
        source == null ? "" : Columns.text(source), Columns.orNull(article.url()), now);
  }

  /** Where the article was read, the first first. */
  static List<Sighting> sightings(Handle handle, long key) {
    return handle
        .createQuery(
            "SELECT source, url, first_seen FROM sighting WHERE article_key = :key"
                + " ORDER BY first_seen, source")
        .bind("key", key)
        .map(
            (rows, context) ->
                new Sighting(
                    rows.getString("source"),
                    rows.getString("url"),
                    Instant.parse(rows.getString("first_seen"))))
        .list();
  }
}
