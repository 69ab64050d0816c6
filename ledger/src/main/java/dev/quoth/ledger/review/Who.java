package dev.quoth.ledger.review;

import static java.util.Objects.requireNonNull;

import dev.quoth.Actor;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.names.Fold;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as a person names them.
 *
 * @param name their name, or words that describe them
 * @param type what they are
 * @param known id in the registry of actors; null where they are in none
 */
public record Who(String name, Actor.Type type, @Nullable String known) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Who {
    name = Fold.tidy(name);
    requireNonNull(type, "type is null");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a speaker needs a name");
    }
  }

  /** Somebody who is in no registry. */
  public static Who named(String name, Actor.Type type) {
    return new Who(name, type, null);
  }

  /** Somebody whom the registry knows. */
  public static Who known(KnownActor actor) {
    Actor.Type type =
        switch (actor.kind()) {
          case PERSON -> Actor.Type.PERSON;
          case ORGANISATION -> Actor.Type.ORGANISATION;
          case GOVERNMENT -> Actor.Type.GOVERNMENT;
          case GROUP -> Actor.Type.GROUP;
        };
    return new Who(actor.name(), type, actor.id());
  }
}
