package dev.quoth.ledger.reread;

import dev.quoth.Attribution;
import dev.quoth.Statement;
import dev.quoth.ledger.records.StoredStatement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which statement found is which stored.
 *
 * <p>First those of the very same spans. Then the rest, so that together the contents overlap most,
 * and where that leaves a choice, sources and cues. Deleted ones that nobody decided on come back
 * only by the very same spans.
 */
public final class Pairing {
  private final List<StoredStatement> stored;
  private final List<Statement> found;
  private final Predicate<StoredStatement> decided;

  /** By the place of a statement found, the place of the one stored. */
  private final @Nullable Integer[] partner;

  private final boolean[] taken;

  private Pairing(
      List<StoredStatement> stored, List<Statement> found, Predicate<StoredStatement> decided) {
    this.stored = stored;
    this.found = found;
    this.decided = decided;
    partner = new @Nullable Integer[found.size()];
    taken = new boolean[stored.size()];
  }

  /**
   * The one stored for each found, in their order; null for those that are new.
   *
   * @param decided whether a person has decided on it
   */
  public static List<@Nullable StoredStatement> of(
      List<StoredStatement> stored, List<Statement> found, Predicate<StoredStatement> decided) {
    Pairing pairing = new Pairing(stored, found, decided);
    pairing.same(false);
    pairing.same(true);
    pairing.rest();
    List<@Nullable StoredStatement> pairs = new ArrayList<>();
    for (Integer place : pairing.partner) {
      pairs.add(place == null ? null : stored.get(place));
    }
    return pairs;
  }

  private void same(boolean deleted) {
    Map<Attribution, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < stored.size(); i++) {
      if (stored.get(i).deleted() == deleted) {
        places
            .computeIfAbsent(stored.get(i).statement().attribution(), a -> new ArrayDeque<>())
            .add(i);
      }
    }
    for (int j = 0; j < found.size(); j++) {
      Deque<Integer> there = places.get(found.get(j).attribution());
      if (partner[j] == null && there != null && !there.isEmpty()) {
        pair(j, there.remove());
      }
    }
  }

  private void pair(int foundPlace, int storedPlace) {
    partner[foundPlace] = storedPlace;
    taken[storedPlace] = true;
  }

  private void rest() {
    List<Link> links = new ArrayList<>();
    for (int j = 0; j < found.size(); j++) {
      for (int i = 0; i < stored.size() && partner[j] == null; i++) {
        if (!taken[i] && mayComeBack(stored.get(i))) {
          link(j, i, links);
        }
      }
    }
    for (List<Link> knot : Link.knots(links, found.size(), stored.size())) {
      Link.best(knot).forEach(link -> pair(link.found(), link.stored()));
    }
  }

  private boolean mayComeBack(StoredStatement statement) {
    return !statement.deleted() || decided.test(statement);
  }

  private void link(int foundPlace, int storedPlace, List<Link> links) {
    StoredStatement there = stored.get(storedPlace);
    Overlap overlap =
        Overlap.of(found.get(foundPlace).attribution(), there.statement().attribution());
    if (overlap.canBeTheSame()) {
      links.add(new Link(foundPlace, storedPlace, overlap, !there.deleted()));
    }
  }
}
