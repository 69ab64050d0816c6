package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.KnownActors;
import java.util.List;

/**
 * An actor that is to be kept.
 *
 * @param kind what it is
 * @param name the name to show
 * @param aliases other names
 * @param roles what it is and when
 * @param identifiers what it is called elsewhere
 */
public record Draft(
    KnownActors.Kind kind,
    String name,
    List<String> aliases,
    List<DatedRole> roles,
    List<String> identifiers) {

  public Draft {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    identifiers = List.copyOf(identifiers);
  }

  KnownActor as(String id) {
    return new KnownActor(id, kind, name, aliases, roles, identifiers);
  }
}
