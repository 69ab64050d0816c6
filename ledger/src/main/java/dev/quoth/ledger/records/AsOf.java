package dev.quoth.ledger.records;

import static java.util.Objects.requireNonNull;

/**
 * A statement as it is as of a revision.
 *
 * @param statement the statement
 * @param revision number of the last revision that changed it or its article; to be named by who
 *     changes it upon this, see {@link Attempt#upon}
 */
public record AsOf(StoredStatement statement, long revision) {

  public AsOf {
    requireNonNull(statement, "statement is null");
  }
}
