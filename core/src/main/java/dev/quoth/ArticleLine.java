package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the wire format holds.
 *
 * @param article the article
 * @param statements what was found in it, in text order; null where nobody looked
 */
public record ArticleLine(Article article, @Nullable List<Statement> statements) {

  public ArticleLine {
    requireNonNull(article, "article is null");
    statements = statements == null ? null : List.copyOf(statements);
  }
}
