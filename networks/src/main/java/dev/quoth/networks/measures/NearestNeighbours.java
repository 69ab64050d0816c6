package dev.quoth.networks.measures;

import dev.quoth.networks.measures.Dendrogram.Join;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Hierarchical clustering by chains of nearest neighbours (Murtagh, A survey of recent advances in
 * hierarchical clustering algorithms, The Computer Journal 26(4), 1983): two that are each other's
 * nearest are joined, which for these linkages gives the same tree as always joining the nearest of
 * all, in the square of the number of nodes.
 */
final class NearestNeighbours {
  private final double[][] distances;
  private final Linkage linkage;
  private final int[] size;
  private final boolean[] gone;

  private NearestNeighbours(double[][] distances, Linkage linkage) {
    this.distances = distances;
    this.linkage = linkage;
    size = new int[distances.length];
    gone = new boolean[distances.length];
  }

  static Dendrogram dendrogram(double[][] distances, Linkage linkage) {
    double[][] own = new double[distances.length][];
    for (int i = 0; i < own.length; i++) {
      own[i] = distances[i].clone();
    }
    List<Join> found = new NearestNeighbours(own, linkage).joins();
    return new Dendrogram(own.length, numbered(found, own.length));
  }

  /** Joins as they are found; a cluster goes by its lowest node. */
  private List<Join> joins() {
    int n = distances.length;
    List<Join> joins = new ArrayList<>();
    int[] chain = new int[n];
    int length = 0;
    Arrays.fill(size, 1);
    while (joins.size() < n - 1) {
      if (length == 0) {
        chain[length++] = firstLeft();
      }
      int last = chain[length - 1];
      int before = length > 1 ? chain[length - 2] : -1;
      int nearest = nearest(last, before);
      if (nearest == before) {
        length -= 2;
        joins.add(join(Math.min(last, before), Math.max(last, before)));
      } else {
        chain[length++] = nearest;
      }
    }
    return joins;
  }

  private int firstLeft() {
    int first = 0;
    while (gone[first]) {
      first++;
    }
    return first;
  }

  /** The nearest that is left; of several as near the one before in the chain, else the first. */
  private int nearest(int node, int before) {
    int nearest = before;
    for (int other = 0; other < gone.length; other++) {
      if (!gone[other]
          && other != node
          && (nearest < 0 || distances[node][other] < distances[node][nearest])) {
        nearest = other;
      }
    }
    return nearest;
  }

  private Join join(int kept, int lost) {
    double height = distances[kept][lost];
    gone[lost] = true;
    for (int other = 0; other < gone.length; other++) {
      if (!gone[other] && other != kept) {
        double joined =
            linkage.joined(distances[kept][other], size[kept], distances[lost][other], size[lost]);
        distances[kept][other] = joined;
        distances[other][kept] = joined;
      }
    }
    size[kept] += size[lost];
    return new Join(kept, lost, height, size[kept]);
  }

  /** From the lowest to the highest, with clusters numbered by the joins that made them. */
  private static List<Join> numbered(List<Join> found, int leaves) {
    List<Join> byHeight = found.stream().sorted(Comparator.comparingDouble(Join::height)).toList();
    int[] cluster = new int[leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      cluster[leaf] = leaf;
    }
    List<Join> numbered = new ArrayList<>();
    for (Join join : byHeight) {
      int left = cluster[join.left()];
      int right = cluster[join.right()];
      cluster[join.left()] = leaves + numbered.size();
      numbered.add(new Join(left, right, join.height(), join.size()));
    }
    return numbered;
  }
}
