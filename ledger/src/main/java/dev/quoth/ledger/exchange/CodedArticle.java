package dev.quoth.ledger.exchange;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import dev.quoth.ledger.records.Coded;
import java.util.List;

/**
 * An article of another program with what was coded in it.
 *
 * @param article the article
 * @param statements each with who coded it
 * @param positions where they stand
 */
record CodedArticle(Article article, List<Coded> statements, List<CodedPosition> positions) {

  /** One of a program that tells nothing of where statements stand. */
  CodedArticle(Article article, List<Coded> statements) {
    this(article, statements, List.of());
  }

  CodedArticle {
    requireNonNull(article, "article is null");
    statements = List.copyOf(statements);
    positions = List.copyOf(positions);
  }
}
