package dev.quoth.ledger.store;

import dev.quoth.Article;
import org.jspecify.annotations.Nullable;

/** What columns repeat of an article's line, so that searches can ask for it. */
record ArticleFacts(
    String id,
    @Nullable String outlet,
    @Nullable String url,
    @Nullable String headline,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String day,
    @Nullable String language) {

  static ArticleFacts of(Article article) {
    return new ArticleFacts(
        article.id(),
        Columns.orNull(article.outlet()),
        Columns.orNull(article.url()),
        Columns.orNull(article.headline()),
        Columns.orNull(article.byline()),
        Columns.orNull(article.published()),
        Columns.day(article.published()),
        Columns.orNull(article.language()));
  }
}
