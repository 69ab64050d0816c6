package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;
import dev.quoth.ledger.actors.Author;

/**
 * A statement with who found it, where that is not the same for all of an article.
 *
 * @param statement the statement
 * @param by who found it
 */
public record Coded(Statement statement, Author by) {

  public Coded {
    requireNonNull(statement, "statement is null");
    requireNonNull(by, "by is null");
  }
}
