package dev.quoth.extract;

import dev.quoth.Article;
import dev.quoth.Attribution;
import org.jspecify.annotations.Nullable;

/** Names statements: the same spans of the same text always get the same id. */
final class StatementId {
  /** Hexadecimal digits kept: 64 bits, so that ids of a large ledger do not collide. */
  private static final int DIGITS = 16;

  private StatementId() {}

  static String of(Article article, Attribution attribution, @Nullable String within) {
    String name =
        article.id()
            + attribution.source()
            + attribution.cue()
            + attribution.content()
            + (within == null ? "" : within);
    String digest = Article.idOf(name);
    return digest.substring("sha256:".length(), "sha256:".length() + DIGITS);
  }
}
