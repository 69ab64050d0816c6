package dev.quoth.ledger.exchange;

import static java.util.Objects.requireNonNull;

import dev.quoth.Stance;
import dev.quoth.ledger.actors.Author;

/**
 * Where a coder of another program has a statement stand.
 *
 * @param statement id of the statement
 * @param proposition its wording
 * @param stance how it stands
 * @param by who coded it
 */
record CodedPosition(String statement, String proposition, Stance stance, Author by) {

  CodedPosition {
    requireNonNull(statement, "statement is null");
    requireNonNull(proposition, "proposition is null");
    requireNonNull(stance, "stance is null");
    requireNonNull(by, "by is null");
  }
}
