package dev.quoth.extract.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds bodies of which a name may be another form, so that only these are compared. */
final class BodyHints {
  private final Map<String, List<Entity>> bodies = new HashMap<>();

  /** Notes that the body is called so. */
  void add(Entity body, Mention name) {
    Set<String> hints = new TreeSet<>();
    hints.add(words(name));
    if (name.size() == 1) {
      hints.add("single " + letters(name));
    } else {
      hints.add("part " + name.parts().get(0));
      hints.add("part " + name.lastPart());
      hints.add("initials " + Bodies.initials(name.parts()));
      hints.add("initials " + Bodies.firsts(name));
    }
    hints.forEach(hint -> bodies.computeIfAbsent(hint, h -> new ArrayList<>(1)).add(body));
  }

  /** All that have a name of the same words, initials or part, in the order of the article. */
  Set<Entity> sought(Mention name) {
    Set<Entity> found = new TreeSet<>(Comparator.comparingInt(Entity::number));
    List<String> hints =
        name.size() == 1
            ? List.of(words(name), "part " + name.key(), "initials " + letters(name))
            : List.of(
                words(name),
                "single " + Bodies.initials(name.parts()),
                "single " + Bodies.firsts(name));
    hints.forEach(hint -> found.addAll(bodies.getOrDefault(hint, List.of())));
    return found;
  }

  private static String words(Mention name) {
    return "words " + String.join(" ", new TreeSet<>(Bodies.words(name)));
  }

  private static String letters(Mention single) {
    return single.key().replace(".", "");
  }
}
