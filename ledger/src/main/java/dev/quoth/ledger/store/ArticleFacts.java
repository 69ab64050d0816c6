package dev.quoth.ledger.store;

import dev.quoth.Article;
import org.jspecify.annotations.Nullable;

/**
 * What columns repeat of an article's line, so that searches can ask for it.
 *
 * @param published in ISO 8601
 * @param day of publication as its source counts days, in ISO 8601
 * @param language BCP 47 tag
 */
public record ArticleFacts(
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
