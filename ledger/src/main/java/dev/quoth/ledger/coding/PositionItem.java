package dev.quoth.ledger.coding;

import static java.util.Objects.requireNonNull;

import dev.quoth.Stance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where all coders of a batch have one statement stand on one proposition, side by side.
 *
 * @param item id of the {@link Item}
 * @param proposition id of the proposition
 * @param stances by coder, in their order: {@link Stance#UNRELATED} where they have the statement
 *     and said nothing of it; null where they do not have the statement
 * @param settled whether somebody has adjudicated it
 */
public record PositionItem(
    String item, String proposition, Map<String, @Nullable Stance> stances, boolean settled) {

  public PositionItem {
    requireNonNull(item, "item is null");
    requireNonNull(proposition, "proposition is null");
    stances = Collections.unmodifiableMap(new LinkedHashMap<>(stances));
  }

  /** Whether all coders say the same of it. */
  public boolean isAgreed() {
    return stances.values().stream().distinct().count() < 2;
  }
}
