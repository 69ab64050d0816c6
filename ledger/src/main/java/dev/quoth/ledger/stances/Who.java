package dev.quoth.ledger.stances;

import dev.quoth.ledger.actors.DatedRole;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Tenure;
import dev.quoth.ledger.cast.Roster;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who speakers are, as the registry of actors tells, asked once of each. */
final class Who {
  private final Roster roster;
  private final Map<String, Known> byId = new HashMap<>();
  private final Map<String, Known> byName = new HashMap<>();

  Who(Roster roster) {
    this.roster = roster;
  }

  /** A speaker. */
  record Known(String id, String name, String type, List<DatedRole> roles) {

    /** Of which they are a member on a day. */
    @Nullable String party(@Nullable LocalDate on) {
      return of(DatedRole.Kind.PARTY, on);
    }

    /** In which they hold an office on a day. */
    @Nullable String organisation(@Nullable LocalDate on) {
      return of(DatedRole.Kind.OFFICE, on);
    }

    /** Of several that hold the one that is told last. */
    private @Nullable String of(DatedRole.Kind kind, @Nullable LocalDate on) {
      String last = null;
      for (DatedRole role : roles) {
        if (role.kind() == kind && role.of() != null && holds(role.tenure(), on)) {
          last = role.of();
        }
      }
      return last;
    }

    private static boolean holds(Tenure tenure, @Nullable LocalDate on) {
      return on == null ? tenure.to() == null : tenure.mayHold(on);
    }
  }

  /** The one of an id who was asked for before; null where nobody was. */
  @Nullable Known known(String id) {
    return byId.get(id);
  }

  /** The one of a name who was asked for before; null where nobody was. */
  @Nullable Known named(String folded) {
    return byName.get(folded);
  }

  /**
   * The speaker of a statement.
   *
   * @param id in the registry, if it is known
   * @param folded the name as names are compared
   */
  Known of(@Nullable String id, String folded, String name, String type) {
    Known known = id == null ? null : byId.computeIfAbsent(id, key -> byId(key, name, type));
    return known != null ? known : byName.computeIfAbsent(folded, key -> byName(key, name, type));
  }

  private Known byId(String id, String name, String type) {
    return roster
        .actor(id)
        .map(actor -> known(actor, type))
        .orElse(new Known(id, name, type, List.of()));
  }

  /** Whose the name is alone, as searches for the actor have it; else somebody of this name. */
  private Known byName(String folded, String name, String type) {
    Optional<KnownActor> one =
        roster.named(name).stream()
            .filter(actor -> roster.tokens(actor).names().contains(folded))
            .findFirst();
    return one.map(actor -> known(actor, type))
        .orElse(new Known("name:" + folded, name, type, List.of()));
  }

  private static Known known(KnownActor actor, String type) {
    return new Known(actor.id(), actor.name(), type, actor.roles());
  }
}
