package dev.quoth.serve.pages;

import dev.quoth.Article;
import dev.quoth.Span;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.records.StoredArticle;
import dev.quoth.ledger.records.StoredStatement;
import dev.quoth.ledger.search.Hit;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Search;
import dev.quoth.serve.text.Excerpt;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * To whom statements are made, in the words of the articles. No table has these, so articles are
 * read for them; only of the newest statements, and not before the page is there.
 *
 * @param found the most frequent first
 * @param looked how many statements were looked at
 */
record Addressees(List<Addressee> found, int looked) {
  private static final int STATEMENTS = 100;
  private static final int SHOWN = 10;
  private static final int CHARS = 80;

  /**
   * Whom somebody speaks to.
   *
   * @param link to a statement that is made to them
   */
  record Addressee(String words, long statements, String link) {}

  static Addressees of(Ledger ledger, Query query) {
    List<Hit> hits = ledger.search(new Search(query, STATEMENTS, null, false, true)).hits();
    Map<String, Set<String>> byArticle = new LinkedHashMap<>();
    for (Hit hit : hits) {
      byArticle.computeIfAbsent(hit.articleId(), k -> new HashSet<>()).add(hit.statementId());
    }
    Map<String, Addressee> found = new HashMap<>();
    byArticle.forEach(
        (id, statements) -> {
          Optional<StoredArticle> article = ledger.article(id);
          article.ifPresent(each -> gather(each, statements, found));
        });
    List<Addressee> most =
        found.values().stream()
            .sorted(
                Comparator.comparingLong(Addressee::statements)
                    .reversed()
                    .thenComparing(Addressee::words))
            .limit(SHOWN)
            .toList();
    return new Addressees(most, hits.size());
  }

  private static void gather(
      StoredArticle stored, Set<String> statements, Map<String, Addressee> found) {
    Article article = stored.article();
    for (StoredStatement each : stored.statements()) {
      Span addressee = each.statement().circumstances().addressee();
      if (addressee != null && statements.contains(each.statement().id())) {
        String words = Excerpt.of(addressee.of(article.text()), CHARS);
        found.merge(
            words.toLowerCase(Locale.ROOT),
            new Addressee(words, 1, Links.statement(each.statement().id())),
            (one, more) -> new Addressee(one.words, one.statements + 1, one.link));
      }
    }
  }
}
