package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.List;

/**
 * All codings of an article, side by side.
 *
 * @param article the article
 * @param codings one of each coder, in their order
 * @param items what they have found, statement by statement, in the order of the text
 */
public record Comparison(Article article, List<ArticleCoding> codings, List<Item> items) {

  public Comparison {
    requireNonNull(article, "article is null");
    codings = List.copyOf(codings);
    items = List.copyOf(items);
  }
}
