package dev.quoth.extract.speakers;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds persons whose names may be another form of a name, so that only these are compared. Persons
 * go by their numbers, counted from 0.
 */
final class PersonIndex {
  private final Map<String, Set<Integer>> byName = new HashMap<>();
  private final Map<String, Set<Integer>> bySurname = new HashMap<>();
  private final Map<String, Set<Integer>> byPart = new HashMap<>();

  void add(int person, PersonName name) {
    name.keys().forEach(key -> add(byName, key, person));
    name.surname().keys().forEach(key -> add(bySurname, key, person));
    name.parts().forEach(part -> add(byPart, part, person));
  }

  private static void add(Map<String, Set<Integer>> index, String key, int person) {
    index.computeIfAbsent(key, k -> new TreeSet<>()).add(person);
  }

  /** All with a name of which {@link PersonName#mayBeOne} may be true, and others. */
  BitSet mayBe(PersonName name) {
    return any(byName, name.keys());
  }

  /** All with a surname that may be like this, and others. */
  BitSet surnamed(NamePart part) {
    return any(bySurname, part.keys());
  }

  /** All with a name that has this part. */
  BitSet with(String part) {
    return any(byPart, Set.of(part));
  }

  private static BitSet any(Map<String, Set<Integer>> index, Set<String> keys) {
    BitSet found = new BitSet();
    for (String key : keys) {
      index.getOrDefault(key, Set.of()).forEach(found::set);
    }
    return found;
  }
}
