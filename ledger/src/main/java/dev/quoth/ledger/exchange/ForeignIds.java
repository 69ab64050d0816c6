package dev.quoth.ledger.exchange;

import dev.quoth.Article;

/** Ids of statements that come without one of ours. */
final class ForeignIds {
  private static final int DIGITS = 16;

  private ForeignIds() {}

  /** The same for the same words about the same article. */
  static String of(Article article, String... words) {
    String digest = Article.idOf(article.id() + " " + String.join(" ", words));
    int start = digest.indexOf(':') + 1;
    return digest.substring(start, start + DIGITS);
  }
}
