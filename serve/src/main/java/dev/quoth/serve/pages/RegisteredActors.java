package dev.quoth.serve.pages;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.serve.http.Refusal;
import java.util.Locale;

/** The actors of the registry, as requests name them. */
final class RegisteredActors {
  private RegisteredActors() {}

  /**
   * The actor that the one of an id is, or has become part of.
   *
   * @throws Refusal if there is none
   */
  static KnownActor existing(Roster roster, String id) {
    return roster
        .actor(id)
        .orElseThrow(() -> Refusal.notFound("There is no such actor in the registry."));
  }

  /** The kind of that name; a person where there is none. */
  static KnownActors.Kind kind(String name) {
    for (KnownActors.Kind kind : KnownActors.Kind.values()) {
      if (kind.wireName().equals(name.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    return KnownActors.Kind.PERSON;
  }
}
