package dev.quoth.extract.speakers;

import dev.quoth.KnownActors.Known;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** As whom the registry knows the actors of an article, and whose names meet by that. */
final class Meetings {
  private final Map<String, Entity> byId = new HashMap<>();
  private final Map<Entity, Map<String, Known>> known = new HashMap<>();
  private final Set<Entity> met = new HashSet<>();

  /** The actor one of whose names so far the registry knows as this one's; null if none. */
  @Nullable Entity with(@Nullable Known one) {
    Entity same = one == null ? null : byId.get(one.id());
    if (same != null) {
      met.add(same);
    }
    return same;
  }

  /** Notes as whom the registry knows a name of the actor. */
  void note(@Nullable Entity entity, @Nullable Known one) {
    if (entity != null && one != null) {
      byId.putIfAbsent(one.id(), entity);
      known.computeIfAbsent(entity, e -> new LinkedHashMap<>()).put(one.id(), one);
    }
  }

  /** Tells the actor as whom it is known, unless its names are known as those of several. */
  void recognise(Entity entity) {
    Map<String, Known> all = known.getOrDefault(entity, Map.of());
    entity.recognise(all.size() == 1 ? all.values().iterator().next() : null);
  }

  /** Whether names of the actor met only because the registry knows them as one's. */
  boolean met(Entity entity) {
    return met.contains(entity);
  }
}
