package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in an article: the actors whom it names, and those without a name as far as they
 * were met. Lives as long as one article is worked on, in one thread.
 */
final class Cast {
  private final Tokens tokens;
  private final Mentions mentions;
  private final Map<Mention, Entity> owners = new IdentityHashMap<>();
  private final Persons persons;
  private final List<Entity> all = new ArrayList<>();

  private Cast(Tokens tokens, Mentions mentions, Lexicon lexicon, World world) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.persons = new Persons(tokens, lexicon, world, owners);
  }

  /** Everyone and everything named in the article that may speak. */
  static Cast of(Tokens tokens, Mentions mentions, Lexicon lexicon, World world) {
    Cast cast = new Cast(tokens, mentions, lexicon, world);
    cast.all.addAll(cast.persons.of(mentions.all(), 0));
    Bodies bodies = new Bodies(tokens, mentions, world, cast.owners);
    cast.all.addAll(bodies.of(cast.all.size()));
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
    return create(type, name);
  }
}
