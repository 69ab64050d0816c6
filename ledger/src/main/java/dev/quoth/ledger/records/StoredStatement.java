package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the ledger has it now.
 *
 * @param statement as found, or as corrected since
 * @param articleId the article whose text its spans point into
 * @param review what people have said of it
 * @param deleted whether it was deleted, by itself; it is still there, and the log tells why
 * @param proposal what a later reading makes of it otherwise than people decided; null where
 *     nothing is proposed
 */
public record StoredStatement(
    Statement statement,
    String articleId,
    Review review,
    boolean deleted,
    @Nullable Proposal proposal) {

  /** One for which nothing is proposed. */
  public StoredStatement(Statement statement, String articleId, Review review, boolean deleted) {
    this(statement, articleId, review, deleted, null);
  }

  public StoredStatement {
    requireNonNull(statement, "statement is null");
    requireNonNull(articleId, "articleId is null");
    requireNonNull(review, "review is null");
  }
}
