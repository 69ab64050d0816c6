package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Proposition;
import java.util.Set;

/**
 * A proposition as the ledger has it now.
 *
 * @param proposition the proposition
 * @param merged ids of those that have gone up in it, whose positions count as its own
 * @param depth how many it is below, 0 for one that is part of none
 * @param revision number of its last revision
 */
public record StoredProposition(
    Proposition proposition, Set<String> merged, int depth, long revision) {

  public StoredProposition {
    requireNonNull(proposition, "proposition is null");
    merged = Set.copyOf(merged);
  }
}
