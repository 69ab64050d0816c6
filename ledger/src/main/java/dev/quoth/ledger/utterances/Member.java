package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

/**
 * A statement in the group of its utterance.
 *
 * @param statement what was placed
 * @param group number of the group it is in now
 */
public record Member(NewStatement statement, long group) {
  public Member {
    requireNonNull(statement, "statement is null");
  }
}
