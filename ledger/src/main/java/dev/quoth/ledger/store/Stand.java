package dev.quoth.ledger.store;

import static java.util.Objects.requireNonNull;

/**
 * Where a statement stands on a proposition, as the index of statements has it.
 *
 * @param proposition its id
 * @param stance on the wire
 */
public record Stand(String proposition, String stance) {

  public Stand {
    requireNonNull(proposition, "proposition is null");
    requireNonNull(stance, "stance is null");
  }
}
