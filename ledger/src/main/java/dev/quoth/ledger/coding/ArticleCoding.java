package dev.quoth.ledger.coding;

import dev.quoth.Statement;
import java.util.List;

/**
 * What one coder makes of an article.
 *
 * @param articleId the article
 * @param coder who codes it
 * @param done whether they are done with it
 * @param statements in the order of the text: those proposed, and those they have added
 */
public record ArticleCoding(
    String articleId, String coder, boolean done, List<CodedStatement> statements) {

  public ArticleCoding {
    statements = List.copyOf(statements);
  }

  /** Those that they take for statements. */
  public List<Statement> standing() {
    return statements.stream()
        .filter(CodedStatement::stands)
        .map(CodedStatement::statement)
        .toList();
  }
}
