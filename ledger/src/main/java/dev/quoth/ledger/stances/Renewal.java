package dev.quoth.ledger.stances;

import dev.quoth.Decider;
import dev.quoth.Relation;
import dev.quoth.ledger.records.Attempt;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptRelation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts what a model finds in the place of what a model had found: what is gone is withdrawn. */
final class Renewal {
  private final Set<Key> found = new HashSet<>();
  private final boolean inferred;

  /**
   * @param inferred whether this is about what is inferred, or about what words say
   */
  Renewal(Collection<Relation> found, boolean inferred) {
    found.forEach(each -> this.found.add(Key.of(each)));
    this.inferred = inferred;
  }

  private record Key(String from, String to, Relation.Kind kind) {
    static Key of(Relation relation) {
      return new Key(relation.from(), relation.to(), relation.kind());
    }
  }

  /** Whether a model had found it in the same way, and does not any more. */
  private boolean isGone(Relation old) {
    return old.by().kind() == Decider.Kind.MODEL
        && old.inferred() == inferred
        && !found.contains(Key.of(old));
  }

  /**
   * Withdraws those of them that are not found any more.
   *
   * @return how many were
   */
  int withdraw(StanceDesk desk, List<KeptRelation> kept, Attempt attempt) {
    int withdrawn = 0;
    for (KeptRelation each : kept) {
      String wire = each.state().model();
      if (wire != null) {
        Relation old = Relations.read(wire, desk.statement(each.from()).text());
        if (isGone(old) && desk.put(old, each.state().proposed(null), attempt)) {
          withdrawn++;
        }
      }
    }
    return withdrawn;
  }
}
