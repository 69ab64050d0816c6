package dev.quoth.ledger.search;

import java.util.Set;

/** Tells by what the statements of a registered actor are found. */
@FunctionalInterface
public interface ActorNames {
  /** Nobody is registered. */
  ActorNames NONE = id -> Named.NOBODY;

  /**
   * What tells the statements of an actor.
   *
   * @param ids those under which speakers are known, one of which is enough
   * @param names folded as names are compared, for speakers who are known under no id
   */
  record Named(Set<String> ids, Set<String> names) {
    /** By which nothing is found. */
    public static final Named NOBODY = new Named(Set.of(), Set.of());

    public Named {
      ids = Set.copyOf(ids);
      names = Set.copyOf(names);
    }
  }

  /** That of the actor of an id, or of the one that it has become part of. */
  Named of(String id);
}
