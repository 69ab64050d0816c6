package dev.quoth.extract.speakers;

import dev.quoth.extract.words.WordLists;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which words a person may be called by who holds an office: by words of the same meaning, and by
 * wider ones, but by no narrower. A senator may be called a lawmaker; a lawmaker is not therefore a
 * senator.
 */
final class Kinds {
  /** Words of nearly the same meaning. */
  private static final List<Set<String>> SAME =
      WordLists.read("called-alike").stream().map(line -> Set.of(line.split(" "))).toList();

  /** By a wider word, itself and those whom it may mean. */
  private static final Map<String, Set<String>> WIDER =
      WordLists.read("called-wider").stream()
          .map(line -> line.split(" "))
          .collect(Collectors.toUnmodifiableMap(words -> words[0], Set::of));

  private Kinds() {}

  /**
   * Whether one who is the first may be called the second.
   *
   * @param role a noun in the singular
   * @param called another
   */
  static boolean mayBeCalled(String role, String called) {
    return role.equals(called)
        || SAME.stream().anyMatch(same -> same.contains(role) && same.contains(called))
        || WIDER.getOrDefault(called, Set.of()).contains(role);
  }
}
