package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a statement was placed.
 *
 * @param group number of its group
 * @param evidence the strongest for a member of the group; null where nobody has said it before
 * @param moved other statements whose group is another now, with the number of that: what has come
 *     joins two groups, or shows that one is two
 */
public record Placement(long group, @Nullable Evidence evidence, Map<String, Long> moved) {
  public Placement {
    moved = Map.copyOf(requireNonNull(moved, "moved is null"));
  }

  /** Whether it is the first of its group. */
  public boolean isNew() {
    return evidence == null;
  }
}
