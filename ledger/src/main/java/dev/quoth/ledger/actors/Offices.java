package dev.quoth.ledger.actors;

import dev.quoth.ledger.actors.names.RoleWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells who held an office when. */
final class Offices {
  private final Graph graph;

  Offices(Graph graph) {
    this.graph = graph;
  }

  /**
   * Those who may hold the office on the day, in the order in which they came. Those of whom no day
   * is known count only where there is no other.
   */
  List<KnownActor> holding(RoleWords asked, LocalDate on) {
    List<KnownActor> dated = new ArrayList<>();
    List<KnownActor> undated = new ArrayList<>();
    Set<String> roots = new LinkedHashSet<>();
    graph.names().inRole(asked).forEach(id -> roots.add(graph.rootId(id)));
    for (String id : roots) {
      KnownActor actor = graph.view(id);
      if (holdsDated(actor, asked, on)) {
        dated.add(actor);
      } else if (!asked.isFormer() && any(actor, asked, role -> !role.tenure().isDated())) {
        undated.add(actor);
      }
    }
    return dated.isEmpty() ? undated : dated;
  }

  /** Whether the actor is known to have held it on the day, or before where it is a former one. */
  boolean holdsDated(KnownActor actor, RoleWords asked, LocalDate on) {
    return any(
        actor,
        asked,
        role ->
            asked.isFormer()
                ? role.tenure().isOverBy(on)
                : role.tenure().isDated() && role.tenure().mayHold(on));
  }

  /** Whether it may have held it on the day, at any time where no day is told. */
  boolean holds(KnownActor actor, RoleWords asked, @Nullable LocalDate on) {
    return any(
        actor,
        asked,
        role ->
            on == null
                || (asked.isFormer() ? role.tenure().isOverBy(on) : role.tenure().mayHold(on)));
  }

  private boolean any(KnownActor actor, RoleWords asked, Predicate<DatedRole> when) {
    Set<String> countries = new HashSet<>();
    for (DatedRole role : actor.roles()) {
      if (role.kind() == DatedRole.Kind.COUNTRY && role.of() != null) {
        countries.addAll(RoleWords.wordsOf(role.of()));
      }
    }
    return actor.roles().stream()
        .filter(role -> role.kind() == DatedRole.Kind.OFFICE)
        .filter(when)
        .anyMatch(role -> asked.mayMean(graph.names().office(role), places(role, countries)));
  }

  private static Set<String> places(DatedRole role, Set<String> countries) {
    if (role.of() == null) {
      return countries;
    }
    Set<String> places = new HashSet<>(countries);
    places.addAll(RoleWords.wordsOf(role.of()));
    return places;
  }
}
