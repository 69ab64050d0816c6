package dev.quoth.ledger.utterances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Groups of statements some of which exclude one another: pairs are joined in order of their
 * evidence, the strongest first, unless that brought together two that exclude each other. (Kruskal
 * 1956, with cannot-links.) The result hangs on the statements only, not on the order they come in.
 */
final class Clusters {
  private record Pair(int one, int other, Evidence evidence) {}

  private final List<Placed> all;
  private final boolean[][] excluded;
  private final int[] cluster;

  private Clusters(List<Placed> all) {
    this.all = all;
    excluded = new boolean[all.size()][all.size()];
    cluster = new int[all.size()];
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = i;
    }
  }

  /** The statements in clusters: each in order of ids, the largest first. */
  static List<List<Placed>> of(List<Placed> statements) {
    List<Placed> sorted = new ArrayList<>(statements);
    sorted.sort(Comparator.comparing(Placed::id));
    Clusters clusters = new Clusters(sorted);
    clusters.join();
    return clusters.result();
  }

  private void join() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Optional<Evidence> evidence = Judge.evidence(all.get(i), all.get(j));
        if (evidence.isPresent()) {
          pairs.add(new Pair(i, j, evidence.get()));
        } else {
          excluded[i][j] = Judge.exclude(all.get(i), all.get(j));
          excluded[j][i] = excluded[i][j];
        }
      }
    }
    // The sort is stable: ids decide between pairs of the same evidence.
    pairs.sort(Comparator.comparing(Pair::evidence, Evidence.BY_STRENGTH.reversed()));
    pairs.forEach(pair -> join(cluster[pair.one], cluster[pair.other]));
  }

  private void join(int into, int from) {
    if (into == from) {
      return;
    }
    for (int i = 0; i < cluster.length; i++) {
      for (int j = 0; j < cluster.length; j++) {
        if (cluster[i] == into && cluster[j] == from && excluded[i][j]) {
          return;
        }
      }
    }
    for (int i = 0; i < cluster.length; i++) {
      cluster[i] = cluster[i] == from ? into : cluster[i];
    }
  }

  private List<List<Placed>> result() {
    TreeMap<Integer, List<Placed>> byNumber = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      byNumber.computeIfAbsent(cluster[i], c -> new ArrayList<>()).add(all.get(i));
    }
    List<List<Placed>> clusters = new ArrayList<>(byNumber.values());
    clusters.sort(
        Comparator.<List<Placed>>comparingInt(List::size)
            .reversed()
            .thenComparing(c -> c.get(0).id()));
    return clusters;
  }
}
