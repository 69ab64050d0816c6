package dev.quoth.ledger.stances;

import static java.util.Objects.requireNonNull;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Query;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which positions are wanted.
 *
 * @param query of which statements; null for all
 * @param propositions on these only and on what went up in them, without their parts; empty for all
 * @param stance null for all
 * @param decided those that a person decided on, or those that nobody did; null for both
 * @param leastConfidence at least as sure
 */
public record StandFilter(
    @Nullable Query query,
    Set<String> propositions,
    @Nullable Stance stance,
    @Nullable Boolean decided,
    double leastConfidence) {
  /** All. */
  public static final StandFilter ALL = new StandFilter(null, Set.of(), null, null, 0);

  public StandFilter {
    propositions = Set.copyOf(requireNonNull(propositions, "propositions is null"));
  }

  /** The same, decided by a person or not. */
  public StandFilter decidedOrNot(@Nullable Boolean other) {
    return new StandFilter(query, propositions, stance, other, leastConfidence);
  }
}
