package dev.quoth.ledger.search;

import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.store.Database;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * All that a query finds, however much that is: looked for at once, read as it is handed out, a few
 * articles at a time.
 */
public final class Found {
  private static final int ARTICLES_AT_ONCE = 20;
  private static final int KEYS_AT_ONCE = 10_000;

  private final Store store;
  private final Map<Long, List<Long>> statements;

  private Found(Store store, Map<Long, List<Long>> statements) {
    this.store = store;
    this.statements = statements;
  }

  /** Is given what was found; may fail. */
  @FunctionalInterface
  public interface Taker<X extends Exception> {

    /**
     * Takes what was found in an article.
     *
     * @param found in the order of the text
     * @throws X if it cannot be taken
     */
    void take(StoredArticle article, List<Statement> found) throws X;
  }

  /** Looks for all; for {@code Ledger}. */
  public static Found of(Store store, Searcher searcher, Query query, boolean once) {
    Database database = store.database();
    return database.read(
        handle -> {
          List<Long> keys = searcher.all(handle, query, once, null).keys();
          return new Found(store, byArticle(handle, database.dialect(), keys));
        });
  }

  /** Keys of statements by those of their articles, in the order of the first of each. */
  private static Map<Long, List<Long>> byArticle(Handle handle, Dialect dialect, List<Long> keys) {
    Map<Long, List<Long>> byArticle = new LinkedHashMap<>();
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      List<Long> slice = keys.subList(from, Math.min(keys.size(), from + KEYS_AT_ONCE));
      Map<Long, Long> articles = new LinkedHashMap<>();
      handle
          .createQuery("SELECT s.key, s.article_key FROM " + dialect.statementsOf("keys"))
          .bind("keys", Dialect.list(slice))
          .map((rows, context) -> articles.put(rows.getLong(1), rows.getLong(2)))
          .list();
      for (Long key : slice) {
        Long article = articles.get(key);
        if (article != null) {
          byArticle.computeIfAbsent(article, k -> new ArrayList<>(2)).add(key);
        }
      }
    }
    return byArticle;
  }

  /** How many statements were found. */
  public long count() {
    return statements.values().stream().mapToLong(List::size).sum();
  }

  /**
   * Hands out what was found, in the order in which an answer shows the first statement of each
   * article. What was deleted since is left out.
   *
   * @throws X if it cannot be taken
   */
  public <X extends Exception> void forEach(Taker<X> taker) throws X {
    List<Long> articles = List.copyOf(statements.keySet());
    for (int from = 0; from < articles.size(); from += ARTICLES_AT_ONCE) {
      List<Long> slice = articles.subList(from, Math.min(articles.size(), from + ARTICLES_AT_ONCE));
      for (Chosen chosen : store.database().read(handle -> read(handle, slice))) {
        taker.take(chosen.article, chosen.found);
      }
    }
  }

  private record Chosen(StoredArticle article, List<Statement> found) {}

  private List<Chosen> read(Handle handle, List<Long> articles) {
    List<Chosen> read = new ArrayList<>();
    for (Long key : articles) {
      Set<String> ids = ids(handle, statements.getOrDefault(key, List.of()));
      StoredArticle article = store.article(handle, key);
      List<Statement> found =
          article.statements().stream()
              .filter(each -> !each.deleted() && ids.contains(each.statement().id()))
              .map(each -> each.statement())
              .toList();
      if (!article.deleted() && !found.isEmpty()) {
        read.add(new Chosen(article, found));
      }
    }
    return read;
  }

  private Set<String> ids(Handle handle, List<Long> keys) {
    return new HashSet<>(
        handle
            .createQuery("SELECT s.id FROM " + store.database().dialect().statementsOf("keys"))
            .bind("keys", Dialect.list(keys))
            .mapTo(String.class)
            .list());
  }
}
