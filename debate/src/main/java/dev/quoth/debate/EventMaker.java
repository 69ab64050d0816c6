package dev.quoth.debate;

import dev.quoth.Actor;
import dev.quoth.Stance;
import dev.quoth.ledger.stances.StanceFact;
import dev.quoth.networks.ActorNames;
import dev.quoth.networks.Event;
import dev.quoth.networks.Variable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes events of facts. */
final class EventMaker {
  private static final String PERSON = Actor.Type.PERSON.wireName();
  private static final Set<String> BODIES =
      Set.of(Actor.Type.ORGANISATION.wireName(), Actor.Type.GOVERNMENT.wireName());
  private static final Set<String> NAMELESS =
      Set.of(Actor.Type.GROUP.wireName(), Actor.Type.UNNAMED.wireName());

  private final Outline outline;
  private final boolean nameless;
  private final Labels persons = new Labels();
  private final Labels organisations = new Labels();
  private final Map<Long, Group> groups = new HashMap<>();
  private final Map<Key, Event> events = new LinkedHashMap<>();
  private int unclear;
  private int undated;

  /** Statements that report one utterance; it goes by the id of the first of them by alphabet. */
  private record Group(String first, boolean several) {
    Group with(String statement) {
      String least = statement.compareTo(first) < 0 ? statement : first;
      return new Group(least, several || !statement.equals(first));
    }
  }

  /** What of a statement counts once, though it may be said of several parts of a proposition. */
  private record Key(String statement, String actor, String proposition, Stance stance) {}

  EventMaker(List<StanceFact> facts, Outline outline, boolean nameless) {
    this.outline = outline;
    this.nameless = nameless;
    for (StanceFact fact : facts) {
      if (isPerson(fact)) {
        persons.add(fact.actor(), fact.name());
      } else if (BODIES.contains(fact.type())) {
        organisations.add(fact.actor(), fact.name());
      }
      groups.merge(
          fact.utterance(),
          new Group(fact.statement(), false),
          (group, one) -> group.with(one.first()));
    }
    facts.forEach(this::add);
  }

  Collection<Event> events() {
    return events.values();
  }

  Debate.LeftOut leftOut() {
    return new Debate.LeftOut(unclear, undated);
  }

  Optional<String> actorId(Variable variable, String name) {
    if (variable.equals(Variable.PERSON)) {
      return persons.id(name);
    }
    return variable.equals(Variable.ORGANISATION) ? organisations.id(name) : Optional.empty();
  }

  private void add(StanceFact fact) {
    LocalDate day = fact.said() == null ? fact.published() : fact.said();
    if (fact.stance() != Stance.SUPPORTS && fact.stance() != Stance.OPPOSES) {
      unclear++;
    } else if (day == null) {
      undated++;
    } else {
      Event event = event(fact, day);
      events.merge(
          new Key(fact.statement(), fact.actor(), event.proposition(), event.stance()),
          event,
          (one, other) -> other.confidence() > one.confidence() ? other : one);
    }
  }

  private Event event(StanceFact fact, LocalDate day) {
    return new Event(
        fact.statement(),
        fact.article(),
        day.atStartOfDay(),
        actor(fact),
        outline.label(fact.proposition()),
        fact.stance(),
        fact.byPerson() ? 1 : fact.confidence(),
        copies(fact),
        fact.outlet() == null ? Map.of() : Map.of(Debate.OUTLET.name(), fact.outlet()));
  }

  private @Nullable String copies(StanceFact fact) {
    Group group = groups.get(fact.utterance());
    return group == null || !group.several() ? null : group.first();
  }

  private boolean isPerson(StanceFact fact) {
    return fact.type().equals(PERSON) || (nameless && NAMELESS.contains(fact.type()));
  }

  private ActorNames actor(StanceFact fact) {
    boolean body = BODIES.contains(fact.type());
    return new ActorNames(
        isPerson(fact) ? persons.of(fact.actor()) : null,
        body ? organisations.of(fact.actor()) : fact.organisation(),
        fact.party());
  }
}
