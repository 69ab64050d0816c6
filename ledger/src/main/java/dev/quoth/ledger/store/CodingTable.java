package dev.quoth.ledger.store;

import dev.quoth.ledger.records.Subject;
import dev.quoth.ledger.store.CodingKey.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The table of what is decided in batches: what the last revisions of its subjects say. */
final class CodingTable {
  /** What undoing the first revision of a subject makes of it. */
  static final String NOTHING = "{\"undone\":true}";

  private CodingTable() {}

  /** Makes a subject what its revision says. */
  static void put(Handle handle, Subject subject, String state) {
    CodingKey key = CodingKey.of(subject);
    RawObject values = RawObject.of(state);
    boolean isArticle = key.kind() == Kind.ARTICLE;
    handle
        .createUpdate(
            "INSERT INTO coding (subject, batch, kind, coder, article, statement, state)"
                + " VALUES (:subject, :batch, :kind, :coder, :article, :statement, :state)"
                + " ON CONFLICT (subject) DO UPDATE SET state = excluded.state,"
                + " article = coalesce(excluded.article, coding.article)")
        .bind("subject", subject.id())
        .bind("batch", key.batch())
        .bind("kind", key.kind().wireName())
        .bind("coder", key.coder())
        .bind("article", isArticle ? key.item() : values.textOrNull("article"))
        .bind("statement", isArticle ? null : key.item())
        .bind("state", state)
        .execute();
    String articles = values.textOrNull("articles");
    if (key.kind() == Kind.BATCH && articles != null) {
      putArticles(handle, key.batch(), RawObject.texts(articles));
    }
  }

  private static void putArticles(Handle handle, String batch, List<String> articles) {
    for (String article : articles) {
      handle.execute(
          "INSERT INTO batch_article (batch, article) VALUES (?, ?) ON CONFLICT DO NOTHING",
          batch,
          article);
    }
  }

  /** What is decided on a subject. */
  static Optional<String> state(Handle handle, Subject subject) {
    return handle
        .createQuery("SELECT state FROM coding WHERE subject = :subject")
        .bind("subject", subject.id())
        .mapTo(String.class)
        .findOne()
        .filter(state -> !state.equals(NOTHING));
  }

  /**
   * What is decided in a batch.
   *
   * @param article of this article only; null for all
   */
  static List<Desk.Decided> of(
      Handle handle, Kind kind, @Nullable String batch, @Nullable String article) {
    Query query =
        handle.createQuery(
            "SELECT subject, kind, state FROM coding WHERE kind = :kind"
                + (batch == null ? "" : " AND batch = :batch")
                + (article == null ? "" : " AND article = :article")
                + " ORDER BY subject");
    query.bind("kind", kind.wireName());
    if (batch != null) {
      query.bind("batch", batch);
    }
    if (article != null) {
      query.bind("article", article);
    }
    return read(query);
  }

  /** What is decided of one kind by a coder, in all batches. */
  static List<Desk.Decided> ofCoder(Handle handle, Kind kind, String coder) {
    return read(
        handle
            .createQuery(
                "SELECT subject, kind, state FROM coding WHERE kind = :kind AND coder = :coder"
                    + " ORDER BY subject")
            .bind("kind", kind.wireName())
            .bind("coder", coder));
  }

  private static List<Desk.Decided> read(Query query) {
    return query
        .map(
            (rows, context) ->
                new Desk.Decided(
                    CodingKey.of(
                        new Subject(
                            rows.getString("kind").equals(Kind.BATCH.wireName())
                                ? Subject.Kind.BATCH
                                : Subject.Kind.CODING,
                            rows.getString("subject"))),
                    rows.getString("state")))
        .filter(decided -> !decided.state().equals(NOTHING))
        .list();
  }

  /** All there is by its subject, to be held against the revisions. */
  static Map<String, String> all(Handle handle) {
    Map<String, String> all = new HashMap<>();
    handle
        .createQuery("SELECT subject, state FROM coding")
        .map((rows, context) -> all.put(rows.getString(1), rows.getString(2)))
        .list();
    return all;
  }
}
