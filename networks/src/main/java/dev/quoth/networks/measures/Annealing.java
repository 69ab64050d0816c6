package dev.quoth.networks.measures;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Looks for the subset of least loss that is neither empty nor all. */
final class Annealing {
  private final List<String> all;
  private final ToDoubleFunction<Set<String>> loss;
  private final Random random;

  private Set<String> best = Set.of();
  private double bestLoss = Double.POSITIVE_INFINITY;

  Annealing(List<String> all, ToDoubleFunction<Set<String>> loss, Random random) {
    this.all = all;
    this.loss = loss;
    this.random = random;
  }

  /**
   * The best set met; all are tried if there are no more than {@code tries}.
   *
   * @param known sets that are good already
   */
  Set<String> best(int tries, List<Set<String>> known) {
    known.forEach(this::note);
    if (all.size() < Integer.SIZE - 2 && (1 << all.size()) - 2 <= tries) {
      tryAll();
    } else {
      anneal(tries);
      descend();
    }
    return best;
  }

  private void tryAll() {
    for (int chosen = 1; chosen < (1 << all.size()) - 1; chosen++) {
      Set<String> set = new HashSet<>();
      for (int i = 0; i < all.size(); i++) {
        if ((chosen >> i & 1) == 1) {
          set.add(all.get(i));
        }
      }
      note(set);
    }
  }

  private void anneal(int tries) {
    Set<String> now = new HashSet<>(all.subList(0, (all.size() + 1) / 2));
    double lossNow = note(now);
    double warm = lossNow; // as great as the differences at the start
    for (int i = 0; i < tries; i++) {
      Set<String> next = changed(now, any());
      if (random.nextBoolean()) {
        next = changed(next, any());
      }
      if (next.isEmpty() || next.size() == all.size()) {
        continue;
      }
      double lossNext = note(next);
      double part = 1 - i / (double) tries;
      double temperature = Math.max(warm * part * part * part, Double.MIN_NORMAL);
      if (random.nextDouble() < Math.exp((lossNow - lossNext) / temperature)) {
        now = next;
        lossNow = lossNext;
      }
    }
  }

  private String any() {
    return all.get(random.nextInt(all.size()));
  }

  private double note(Set<String> set) {
    double found = loss.applyAsDouble(set);
    if (found < bestLoss) {
      best = Set.copyOf(set);
      bestLoss = found;
    }
    return found;
  }

  private static Set<String> changed(Set<String> set, String one) {
    Set<String> changed = new HashSet<>(set);
    if (!changed.remove(one)) {
      changed.add(one);
    }
    return changed;
  }

  /** Adds or takes away one, or two, for as long as it helps. */
  private void descend() {
    for (double before = Double.POSITIVE_INFINITY; bestLoss < before; ) {
      before = bestLoss;
      Set<String> from = best;
      for (int i = 0; i < all.size(); i++) {
        for (int j = 0; j <= i; j++) {
          Set<String> next = changed(from, all.get(i));
          if (j < i) {
            next = changed(next, all.get(j));
          }
          if (!next.isEmpty() && next.size() < all.size()) {
            note(next);
          }
        }
      }
    }
  }
}
