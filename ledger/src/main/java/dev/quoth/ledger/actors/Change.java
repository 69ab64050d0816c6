package dev.quoth.ledger.actors;

import java.util.List;

/** What a revision changes. */
public sealed interface Change {

  /** The actors that it concerns, by their ids. */
  List<String> ids();

  /**
   * A new actor.
   *
   * @param actor as it is at first
   */
  record Create(KnownActor actor) implements Change {
    @Override
    public List<String> ids() {
      return List.of(actor.id());
    }
  }

  /** Another name of an actor. */
  record AddAlias(String id, String alias) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /** Another role of an actor. */
  record AddRole(String id, DatedRole role) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /** What an actor is called elsewhere. */
  record AddIdentifier(String id, String identifier) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /** A name of an actor is none of its names. */
  record TakeAlias(String id, String alias) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /** An actor is not, and never was, what was told. */
  record TakeRole(String id, DatedRole role) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /** A role is known better: it has ended, or was told wrongly. */
  record EndRole(String id, DatedRole before, DatedRole after) implements Change {
    @Override
    public List<String> ids() {
      return List.of(id);
    }
  }

  /**
   * Two actors are one.
   *
   * @param before the two: the one whose id stays, and the one that goes up in it
   * @param after what they are together
   */
  record Merge(List<KnownActor> before, KnownActor after) implements Change {
    /**
     * @throws IllegalArgumentException if it is not two that become the first of them
     */
    public Merge {
      before = List.copyOf(before);
      if (before.size() != 2 || !after.id().equals(before.get(0).id())) {
        throw new IllegalArgumentException("a merge makes one of two");
      }
    }

    /** Id of the one that goes up in the other. */
    public String gone() {
      return before.get(1).id();
    }

    /** Id of the one that stays. */
    public String kept() {
      return after.id();
    }

    @Override
    public List<String> ids() {
      return List.of(kept(), gone());
    }
  }

  /**
   * A merge is undone.
   *
   * @param merge number of the revision that was the merge
   * @param before what they were together
   * @param after the two: the one that stays, and the one that is itself again
   */
  record Split(long merge, KnownActor before, List<KnownActor> after) implements Change {
    /**
     * @throws IllegalArgumentException if it is not one that becomes itself and another
     */
    public Split {
      after = List.copyOf(after);
      if (after.size() != 2 || !before.id().equals(after.get(0).id())) {
        throw new IllegalArgumentException("a split makes two of one");
      }
    }

    /** Id of the one that is itself again. */
    public String parted() {
      return after.get(1).id();
    }

    @Override
    public List<String> ids() {
      return List.of(before.id(), parted());
    }
  }
}
