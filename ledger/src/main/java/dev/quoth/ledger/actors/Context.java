package dev.quoth.ledger.actors;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an article tells of an actor beside its name.
 *
 * @param roles what it is called: "the foreign minister"
 * @param countries by name, of those that it is said to belong to
 * @param parties by name
 * @param companions others whom the article names, in full
 * @param on when the article was published; null where that is unknown
 */
public record Context(
    Set<String> roles,
    Set<String> countries,
    Set<String> parties,
    Set<String> companions,
    @Nullable LocalDate on) {
  /** Nothing is told. */
  public static final Context NONE = new Context(Set.of(), Set.of(), Set.of(), Set.of(), null);

  public Context {
    roles = sorted(roles);
    countries = sorted(countries);
    parties = sorted(parties);
    companions = sorted(companions);
  }

  /** What is told of a match goes into journals, so its order must be the same in every run. */
  private static Set<String> sorted(Set<String> words) {
    return Collections.unmodifiableSet(new TreeSet<>(words));
  }
}
