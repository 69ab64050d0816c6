package dev.quoth.ledger.stances;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands on one fact of those that a statement has on propositions that became one: a person's
 * before a model's. Facts of one statement come one after the other.
 */
final class OnceEach implements Consumer<StanceFact> {
  private final Consumer<StanceFact> next;
  private final Map<Key, StanceFact> held = new LinkedHashMap<>();
  private String statement = "";

  OnceEach(Consumer<StanceFact> next) {
    this.next = next;
  }

  private record Key(String proposition, String actor) {}

  @Override
  public void accept(StanceFact fact) {
    if (!fact.statement().equals(statement)) {
      end();
      statement = fact.statement();
    }
    held.merge(
        new Key(fact.proposition(), fact.actor()),
        fact,
        (one, other) -> other.byPerson() && !one.byPerson() ? other : one);
  }

  /** No more come. */
  void end() {
    held.values().forEach(next);
    held.clear();
  }
}
