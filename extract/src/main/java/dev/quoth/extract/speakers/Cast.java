package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.KnownActors.Known;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an article: the actors whom it names, and those without a name as far as they
 * were met. Lives as long as one article is worked on, in one thread.
 */
final class Cast {
  /** The number of the first of those who are several; all others have lower ones. */
  private static final int TOGETHER = 1_000_000;

  private final Tokens tokens;
  private final Mentions mentions;
  private final Map<Mention, Entity> owners = new IdentityHashMap<>();
  private final Persons persons;
  private final Bodies bodies;
  private final Registry registry;
  private final List<Entity> all = new ArrayList<>();
  private final Map<Set<Entity>, Entity> together = new LinkedHashMap<>();

  private Cast(Tokens tokens, Mentions mentions, Knowledge knowledge, Registry registry) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.registry = registry;
    this.persons = new Persons(tokens, knowledge, registry, owners);
    this.bodies = new Bodies(tokens, mentions, knowledge.world(), registry, owners);
  }

  /** Everyone and everything named in the article that may speak. */
  static Cast of(Tokens tokens, Mentions mentions, Knowledge knowledge, Registry registry) {
    Cast cast = new Cast(tokens, mentions, knowledge, registry);
    cast.all.addAll(cast.persons.of(mentions.all(), 0));
    cast.all.addAll(cast.bodies.of(cast.all.size()));
    return cast;
  }

  Tokens tokens() {
    return tokens;
  }

  Mentions mentions() {
    return mentions;
  }

  List<Entity> all() {
    return Collections.unmodifiableList(all);
  }

  /** Whose name the mention is; null where it is nobody's who may speak. */
  @Nullable Entity owner(Mention mention) {
    return owners.get(mention);
  }

  /** Persons whose name the mention may be; more than one where a bare surname is shared. */
  List<Entity> bearers(Mention mention) {
    return persons.bearers(mention);
  }

  /** Whether only the registry tells that the mention is its owner's name. */
  boolean isToldByRegistry(Mention mention) {
    return persons.isTold(mention) || bodies.isTold(mention);
  }

  /** The one whom the registry knows by this id; null if he does not take part so far. */
  @Nullable Entity recognised(Known known) {
    for (Entity entity : all) {
      Known one = entity.known();
      if (one != null && one.id().equals(known.id())) {
        return entity;
      }
    }
    return null;
  }

  /** Those who are spoken of together, as one actor; made if it is the first time. */
  Entity together(List<Entity> members) {
    return together.computeIfAbsent(new LinkedHashSet<>(members), key -> madeOf(members));
  }

  private Entity madeOf(List<Entity> members) {
    String name = members.stream().map(Entity::name).collect(Collectors.joining(" and "));
    Entity made = new Entity(TOGETHER + together.size(), Actor.Type.GROUP, name);
    made.setMembers(members);
    return made;
  }

  boolean hasTogether(List<Entity> members) {
    return together.containsKey(new LinkedHashSet<>(members));
  }

  /** All who are spoken of together. */
  Collection<Entity> together() {
    return together.values();
  }

  /** One who was not named so far. */
  Entity create(Actor.Type type, String words) {
    Entity made = new Entity(all.size(), type, words);
    all.add(made);
    return made;
  }

  /** The one of this type and name, made if there is none. */
  Entity named(Actor.Type type, String name) {
    for (Entity entity : all) {
      if (entity.type() == type && entity.name().equals(name)) {
        return entity;
      }
    }
    Entity made = create(type, name);
    made.recognise(registry.named(type, name));
    return made;
  }
}
