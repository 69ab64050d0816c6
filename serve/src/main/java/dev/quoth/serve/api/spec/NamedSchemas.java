package dev.quoth.serve.api.spec;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Schemas that have names, each once. */
final class NamedSchemas {
  private final Map<String, Schema.Named> named = new HashMap<>();

  /**
   * Keeps one.
   *
   * @throws IllegalStateException if there is another of its name
   */
  void add(Schema.Named one) {
    Schema.Named there = named.putIfAbsent(one.name(), one);
    if (there != null && !there.equals(one)) {
      throw new IllegalStateException("two schemas have the name " + one.name());
    }
  }

  /** All that were kept, and all of which they are made, by their names. */
  Collection<Schema.Named> all() {
    Deque<Schema> todo = new ArrayDeque<>(named.values());
    while (!todo.isEmpty()) {
      for (Schema part : parts(todo.pop())) {
        if (!(part instanceof Schema.Named one)) {
          todo.push(part);
        } else if (!named.containsKey(one.name())) {
          todo.push(part);
          add(one);
        } else {
          add(one);
        }
      }
    }
    return List.copyOf(new TreeMap<>(named).values());
  }

  private static List<Schema> parts(Schema schema) {
    if (schema instanceof Schema.Named one) {
      return List.of(one.value());
    }
    if (schema instanceof Schema.Maybe maybe) {
      return List.of(maybe.value());
    }
    if (schema instanceof Schema.Many many) {
      return List.of(many.each());
    }
    if (schema instanceof Schema.Mapping mapping) {
      return List.of(mapping.each());
    }
    if (schema instanceof Schema.Either either) {
      return either.choices();
    }
    return schema instanceof Schema.Node node
        ? node.properties().stream().map(Schema.Property::value).toList()
        : List.of();
  }
}
