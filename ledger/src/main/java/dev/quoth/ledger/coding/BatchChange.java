package dev.quoth.ledger.coding;

import dev.quoth.ledger.actors.names.Fold;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be another of a batch.
 *
 * @param open whether it is coded; null where that stays
 * @param coders names of all who code it from here on; null where they stay
 */
public record BatchChange(@Nullable Boolean open, @Nullable List<String> coders) {
  public BatchChange {
    coders =
        coders == null
            ? null
            : List.copyOf(new LinkedHashSet<>(coders.stream().map(Fold::tidy).toList()));
  }
}
