package dev.quoth.ledger.cast;

import dev.quoth.KnownActors;
import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.search.ActorNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The registered actors of a ledger as they were at one moment. For any number of threads. */
public final class Roster {
  private final ActorRegistry registry;

  Roster(ActorRegistry registry) {
    this.registry = registry;
  }

  ActorRegistry registry() {
    return registry;
  }

  /** Whether there is nobody. */
  public boolean isEmpty() {
    return registry.size() == 0;
  }

  /** Number of the last change, as changes of actors count their own; 0 where there is none. */
  public long revision() {
    return registry.revision();
  }

  /** The actor that the one of an id is, or has become part of. */
  public Optional<KnownActor> actor(String id) {
    return Optional.ofNullable(registry.actor(id));
  }

  /** Those that were merged into an actor, each with what was merged into it before. */
  public List<KnownActor> parts(String id) {
    return registry.mergedInto(id).stream().map(registry::alone).toList();
  }

  /** What an actor would be if it were part of no other. */
  public Optional<KnownActor> alone(String id) {
    return actor(id).map(whole -> registry.alone(id));
  }

  /** What an actor would be without one that was merged into it. */
  public KnownActor without(KnownActor whole, String part) {
    return registry.without(whole.id(), part);
  }

  /** Whoever has exactly this name; one where it is one's alone. */
  public List<KnownActor> named(String name) {
    return registry.named(name).stream()
        .map(known -> registry.actor(known.id()))
        .flatMap(actor -> Optional.ofNullable(actor).stream())
        .toList();
  }

  /** Those who came first, at most so many. */
  public List<KnownActor> first(int most) {
    return registry.actors().limit(most).toList();
  }

  /** How many there are. */
  public int size() {
    return registry.size();
  }

  /**
   * Actors in one of whose names all words of a text stand, or begin.
   *
   * @param most at most so many, those first who came first
   */
  public List<KnownActor> having(String words, int most) {
    List<String> sought = Fold.parts(words);
    return sought.isEmpty()
        ? List.of()
        : registry
            .actors()
            .filter(actor -> actor.names().stream().anyMatch(name -> has(name, sought)))
            .limit(most)
            .toList();
  }

  private static boolean has(String name, List<String> sought) {
    List<String> parts = Fold.parts(name);
    return sought.stream().allMatch(word -> parts.stream().anyMatch(p -> p.startsWith(word)));
  }

  /**
   * By what the statements of an actor are told: the ids of all that make it up; and where a
   * statement knows no id, those of its names that nobody else has, and that are no bare surname.
   */
  public ActorNames.Named tokens(KnownActor actor) {
    Set<String> ids = new LinkedHashSet<>();
    gather(actor.id(), ids);
    return new ActorNames.Named(ids, ownNames(actor));
  }

  /**
   * The same of a part of an actor, or of what is left without it, as if the two were parted.
   *
   * @param other the other of the two; names that both have are neither's then
   */
  public ActorNames.Named tokens(KnownActor one, KnownActor other) {
    KnownActor whole = registry.actor(one.id());
    Set<String> ids = new LinkedHashSet<>();
    Set<String> ofOther = new HashSet<>();
    gather(one.id(), ids);
    gather(other.id(), ofOther);
    if (ids.contains(other.id())) {
      ids.removeAll(ofOther); // what is left, without the part
    }
    Set<String> names = new LinkedHashSet<>();
    one.names().forEach(name -> names.add(Fold.key(name)));
    other.names().forEach(name -> names.remove(Fold.key(name)));
    names.retainAll(ownNames(whole));
    return new ActorNames.Named(ids, names);
  }

  /** The same of two actors, as if they were one. */
  ActorNames.Named together(KnownActor one, KnownActor other) {
    Set<String> ids = new LinkedHashSet<>();
    gather(one.id(), ids);
    gather(other.id(), ids);
    Set<String> names = new LinkedHashSet<>();
    Set<String> roots = Set.of(one.id(), other.id());
    addNames(one, one.kind(), roots, names);
    addNames(other, one.kind(), roots, names);
    return new ActorNames.Named(ids, names);
  }

  /** Whether a change holds still, and can be undone. */
  public boolean holds(Revision revision) {
    return new Undoing(registry).isPossible(revision);
  }

  /** What was said of an actor itself, without what was merged into it. */
  public KnownActor own(String id) {
    return registry.own(id);
  }

  /** Ids of an actor and of all that make it up. */
  public Set<String> ids(String id) {
    Set<String> ids = new LinkedHashSet<>();
    gather(id, ids);
    return ids;
  }

  private void gather(String id, Set<String> ids) {
    List<String> waiting = new ArrayList<>(List.of(id));
    while (!waiting.isEmpty()) {
      String next = waiting.remove(waiting.size() - 1);
      if (ids.add(next)) {
        waiting.addAll(registry.mergedInto(next));
      }
    }
  }

  private Set<String> ownNames(@Nullable KnownActor actor) {
    Set<String> names = new LinkedHashSet<>();
    if (actor != null) {
      addNames(actor, actor.kind(), Set.of(actor.id()), names);
    }
    return names;
  }

  /** Those that nobody else has, and that are more than a bare surname. */
  private void addNames(
      KnownActor actor, KnownActors.Kind kind, Set<String> roots, Set<String> names) {
    for (String name : actor.names()) {
      List<KnownActors.Known> all = registry.named(name);
      boolean bare = kind == KnownActors.Kind.PERSON && Fold.parts(name).size() < 2;
      if (!bare && !all.isEmpty() && all.stream().allMatch(known -> roots.contains(known.id()))) {
        names.add(Fold.key(name));
      }
    }
  }
}
