package dev.quoth.debate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Names under which actors stand in events, one for each actor: of two of the same name each that
 * the registry knows is told apart by its id.
 */
final class Labels {
  private static final String WITHOUT_ID = "name:"; // as facts have those unknown to the registry

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Integer> bearers = new HashMap<>();
  private final Map<String, String> ids = new HashMap<>();

  /** Takes in an actor; all must be in before the first is asked for. */
  void add(String id, String name) {
    if (names.putIfAbsent(id, name) == null) {
      bearers.merge(name, 1, Integer::sum);
    }
  }

  /** That of an actor who was taken in. */
  String of(String id) {
    String name = names.getOrDefault(id, id);
    boolean told = bearers.getOrDefault(name, 0) < 2 || id.startsWith(WITHOUT_ID);
    String label = told ? name : name + " (" + id + ")";
    ids.put(label, id);
    return label;
  }

  /** The id of an actor in the registry; empty for those that it does not know. */
  Optional<String> id(String label) {
    return Optional.ofNullable(ids.get(label)).filter(id -> !id.startsWith(WITHOUT_ID));
  }
}
