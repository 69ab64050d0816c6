package dev.quoth.ledger.stances;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of positions.
 *
 * @param positions of the oldest statements first
 * @param cursor asks for those that follow; null where none do
 */
public record StandPage(List<StoredPosition> positions, @Nullable String cursor) {
  public StandPage {
    positions = List.copyOf(positions);
  }
}
