package dev.quoth.positions;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Statements that are about the same, and a proposition that might be made of them.
 *
 * @param wording words lifted from the most typical statements; a person is to mend them
 * @param statements numbers of the statements, the most typical first
 * @param likeness mean likeness of the statements to what they have in common, 0 to 1
 */
public record Suggestion(String wording, List<Integer> statements, double likeness) {
  public Suggestion {
    requireNonNull(wording, "wording is null");
    statements = List.copyOf(statements);
  }

  /** The most typical statements, at most {@code most} of them. */
  public List<Integer> typical(int most) {
    return statements.subList(0, Math.min(most, statements.size()));
  }
}
