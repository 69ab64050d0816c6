package dev.quoth.extract.speakers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds persons whose names may be another form of a name, so that only these are compared. Persons
 * go by their numbers, counted from 0.
 *
 * <p>Names in the same order share a key of their first part and one of their last, of which the
 * rarer is looked up; so neither many of one family nor many of one first name cost much.
 */
final class PersonIndex {
  private final Map<String, List<Integer>> byGiven = new HashMap<>();
  private final Map<String, List<Integer>> byLast = new HashMap<>();
  private final Map<String, List<Integer>> byWhole = new HashMap<>();
  private final Map<String, List<Integer>> bySurname = new HashMap<>();
  private final Map<String, List<Integer>> byPart = new HashMap<>();

  void add(int person, PersonName name) {
    add(byGiven, name.givenKeys(), person);
    add(byLast, name.last().keys(), person);
    add(byWhole, name.wholeKeys(), person);
    add(bySurname, name.surname().keys(), person);
    add(byPart, name.parts(), person);
  }

  private static void add(Map<String, List<Integer>> index, Collection<String> keys, int person) {
    keys.forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person));
  }

  /** All with a name of which {@link PersonName#mayBeOne} may be true, and others. */
  BitSet mayBe(PersonName name) {
    Set<String> given = name.givenSought();
    Set<String> last = name.last().keys();
    BitSet found =
        count(byGiven, given) < count(byLast, last) ? any(byGiven, given) : any(byLast, last);
    found.or(any(byWhole, name.wholeKeys()));
    return found;
  }

  /** All with a surname that may be like this, and others. */
  BitSet surnamed(NamePart part) {
    return any(bySurname, part.keys());
  }

  /** All with a name that has this part. */
  BitSet with(String part) {
    return any(byPart, Set.of(part));
  }

  private static int count(Map<String, List<Integer>> index, Set<String> keys) {
    return keys.stream().mapToInt(key -> index.getOrDefault(key, List.of()).size()).sum();
  }

  private static BitSet any(Map<String, List<Integer>> index, Set<String> keys) {
    BitSet found = new BitSet();
    keys.forEach(key -> index.getOrDefault(key, List.of()).forEach(found::set));
    return found;
  }
}
