package dev.quoth.ledger.reread;

import static java.util.Objects.requireNonNull;

import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredStatement;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the ledger has it beside what was found of it.
 *
 * @param outcome what becomes of it
 * @param stored as the ledger has it; null where it is new
 * @param found as found, under the id that it has or is to have in the ledger; null where it was
 *     not found
 * @param differs in what the two differ, in the order of the aspects; empty where one of them is
 *     missing
 */
public record Compared(
    Outcome outcome,
    @Nullable StoredStatement stored,
    @Nullable Statement found,
    Set<Aspect> differs) {

  /**
   * @throws IllegalArgumentException if neither is there
   */
  public Compared {
    requireNonNull(outcome, "outcome is null");
    EnumSet<Aspect> inOrder = EnumSet.noneOf(Aspect.class);
    inOrder.addAll(differs);
    differs = Collections.unmodifiableSet(inOrder);
    if (stored == null && found == null) {
      throw new IllegalArgumentException("a statement is stored or found");
    }
  }

  static Compared gained(Statement found) {
    return new Compared(Outcome.GAINED, null, found, Set.of());
  }

  static Compared notFound(Outcome outcome, StoredStatement stored) {
    return new Compared(outcome, stored, null, Set.of());
  }

  /** Its id in the ledger. */
  public String id() {
    return statement().id();
  }

  /** Where its content begins. */
  Span place() {
    return statement().attribution().content().get(0);
  }

  private Statement statement() {
    return found != null ? found : requireNonNull(stored).statement();
  }
}
