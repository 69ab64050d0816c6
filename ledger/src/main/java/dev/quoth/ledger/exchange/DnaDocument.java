package dev.quoth.ledger.exchange;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.util.List;

/**
 * A document of a Discourse Network Analyzer project.
 *
 * @param article its text unchanged, each line that is not blank a paragraph
 * @param statements what was coded in it, in text order
 */
public record DnaDocument(Article article, List<DnaStatement> statements) {

  public DnaDocument {
    requireNonNull(article, "article is null");
    statements = List.copyOf(statements);
  }
}
