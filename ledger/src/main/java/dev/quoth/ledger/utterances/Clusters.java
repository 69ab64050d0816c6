package dev.quoth.ledger.utterances;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Parts statements some of which exclude one another into groups: pairs are joined in order of
 * their evidence, the strongest first, unless that brought together two that exclude each other.
 * (Kruskal 1956, with cannot-links.) The result hangs on the statements only, not on the order they
 * come in.
 */
final class Clusters {
  private record Pair(int one, int other, Evidence evidence) {}

  private final List<Placed> all;
  private final @Nullable Verdict[][] verdicts;
  private final List<Pair> pairs = new ArrayList<>();

  /** By statement: the number of what it hangs together with, whatever excludes whatever. */
  private final int[] kin;

  private final int[] cluster;

  private Clusters(List<Placed> all) {
    this.all = all;
    verdicts = new Verdict[all.size()][all.size()];
    kin = IntStream.range(0, all.size()).toArray();
    cluster = kin.clone();
  }

  /**
   * The statements by what hangs together, and within that in clusters.
   *
   * @param statements each pair of which is compared
   */
  static List<List<List<Placed>>> of(List<Placed> statements, Judge judge) {
    List<Placed> sorted = new ArrayList<>(statements);
    sorted.sort(Comparator.comparing(Placed::id));
    Clusters clusters = new Clusters(sorted);
    clusters.compare(judge);
    clusters.join();
    return clusters.result();
  }

  private void compare(Judge judge) {
    IntStream.range(0, all.size())
        .parallel()
        .forEach(
            i -> {
              for (int j = i + 1; j < all.size(); j++) {
                verdicts[i][j] = judge.verdict(all.get(i), all.get(j));
              }
            });
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        Verdict verdict = verdicts[i][j];
        if (verdict != null && verdict.evidence() != null) {
          pairs.add(new Pair(i, j, verdict.evidence()));
        }
      }
    }
  }

  private void join() {
    // The sort is stable: ids decide between pairs of the same evidence.
    pairs.sort(Comparator.comparing(Pair::evidence, Evidence.BY_STRENGTH.reversed()));
    for (Pair pair : pairs) {
      put(kin, kin[pair.other], kin[pair.one]);
      if (cluster[pair.one] != cluster[pair.other]
          && !exclude(cluster[pair.one], cluster[pair.other])) {
        put(cluster, cluster[pair.other], cluster[pair.one]);
      }
    }
  }

  private boolean exclude(int one, int other) {
    for (int i = 0; i < cluster.length; i++) {
      for (int j = i + 1; j < cluster.length; j++) {
        boolean between =
            (cluster[i] == one && cluster[j] == other)
                || (cluster[i] == other && cluster[j] == one);
        Verdict verdict = between ? verdicts[i][j] : null;
        if (verdict != null && verdict.excluded()) {
          return true;
        }
      }
    }
    return false;
  }

  private static void put(int[] numbers, int from, int into) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = numbers[i] == from ? into : numbers[i];
    }
  }

  private List<List<List<Placed>>> result() {
    TreeMap<Integer, TreeMap<Integer, List<Placed>>> byNumber = new TreeMap<>();
    for (int i = 0; i < cluster.length; i++) {
      byNumber
          .computeIfAbsent(kin[i], k -> new TreeMap<>())
          .computeIfAbsent(cluster[i], c -> new ArrayList<>())
          .add(all.get(i));
    }
    return byNumber.values().stream().map(c -> List.copyOf(c.values())).toList();
  }
}
