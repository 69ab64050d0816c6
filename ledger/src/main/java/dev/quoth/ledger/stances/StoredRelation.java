package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Relation;

/**
 * A relation as the ledger has it now.
 *
 * @param relation what holds
 * @param revision number of its last revision
 */
public record StoredRelation(Relation relation, long revision) {

  public StoredRelation {
    requireNonNull(relation, "relation is null");
  }
}
