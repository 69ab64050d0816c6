package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Statement;

/**
 * A statement as one coder has it.
 *
 * @param statement as they say it is; as it was proposed where they have not changed it
 * @param verdict what they make of it
 */
public record CodedStatement(Statement statement, Verdict verdict) {

  public CodedStatement {
    requireNonNull(statement, "statement is null");
    requireNonNull(verdict, "verdict is null");
  }

  /** Whether the coder takes it for a statement. */
  public boolean stands() {
    return verdict != Verdict.REJECTED;
  }
}
