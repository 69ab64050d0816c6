package dev.quoth.ledger.cast;

import dev.quoth.ledger.actors.ActorRegistry;
import dev.quoth.ledger.actors.Change;
import dev.quoth.ledger.actors.KnownActor;
import dev.quoth.ledger.actors.Revision;
import dev.quoth.ledger.records.Attempt;
import java.io.IOException;

/** Takes back what was done to actors, as long as it holds, by doing the contrary. */
record Undoing(ActorRegistry registry) {

  /** Whether a change holds still, and there is something contrary to it. */
  boolean isPossible(Revision revision) {
    Change change = revision.change();
    if (change instanceof Change.Merge merge) {
      return registry.mergeOf(merge.gone()) == revision.number();
    }
    if (change instanceof Change.Split split) {
      return registry.mergeOf(split.parted()) == 0 && registry.mergeOf(split.before().id()) == 0;
    }
    return isOfFacts(change) && facts(change);
  }

  private static boolean isOfFacts(Change change) {
    return !(change instanceof Change.Create || change instanceof Change.AddIdentifier);
  }

  private boolean facts(Change change) {
    KnownActor own = registry.own(change.ids().get(0));
    if (change instanceof Change.AddAlias add) {
      return own.aliases().contains(add.alias());
    } else if (change instanceof Change.TakeAlias take) {
      return !own.names().contains(take.alias());
    } else if (change instanceof Change.AddRole add) {
      return own.roles().contains(add.role());
    } else if (change instanceof Change.TakeRole take) {
      return own.roles().stream().noneMatch(take.role()::saysTheSameAs);
    }
    Change.EndRole end = (Change.EndRole) change;
    return own.roles().contains(end.after())
        && own.roles().stream().noneMatch(end.before()::saysTheSameAs);
  }

  /**
   * Does the contrary.
   *
   * @return the actor that the change was about, as it is now
   * @throws IllegalArgumentException if it does not hold any more
   */
  KnownActor undo(Change change, Attempt attempt) throws IOException {
    if (change instanceof Change.Merge merge) {
      registry.split(merge.gone(), attempt.by(), attempt.why());
      return registry.alone(merge.kept());
    } else if (change instanceof Change.Split split) {
      String kept = split.after().get(0).id();
      return registry.merge(kept, split.parted(), attempt.by(), attempt.why());
    }
    String id = change.ids().get(0);
    if (change instanceof Change.AddAlias add) {
      registry.takeAlias(id, add.alias(), attempt.by(), attempt.why());
    } else if (change instanceof Change.TakeAlias take) {
      registry.addAlias(id, take.alias(), attempt.by(), attempt.why());
    } else if (change instanceof Change.AddRole add) {
      registry.takeRole(id, add.role(), attempt.by(), attempt.why());
    } else if (change instanceof Change.TakeRole take) {
      registry.addRole(id, take.role(), attempt.by(), attempt.why());
    } else if (change instanceof Change.EndRole end) {
      registry.changeRole(id, end.after(), end.before(), attempt.by(), attempt.why());
    } else {
      throw new IllegalArgumentException("this cannot be undone");
    }
    return registry.alone(registry.rootId(id));
  }
}
