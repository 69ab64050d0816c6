package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Position;
import org.jspecify.annotations.Nullable;

/**
 * A position as the ledger has it now.
 *
 * @param position what holds; on the proposition that stands, where the one it was taken on has
 *     gone up in another
 * @param proposed what a model proposes beside what a person decided; null where nothing is, or no
 *     person has decided
 * @param revision number of its last revision
 */
public record StoredPosition(Position position, @Nullable Position proposed, long revision) {

  public StoredPosition {
    requireNonNull(position, "position is null");
  }
}
