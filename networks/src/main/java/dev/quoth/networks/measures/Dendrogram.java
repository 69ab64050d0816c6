package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Nodes joined step by step, the most alike first: hierarchical clustering.
 *
 * @param leaves how many nodes there are
 * @param joins one fewer, from the lowest to the highest
 */
public record Dendrogram(int leaves, List<Join> joins) {

  /**
   * Two clusters become one. Clusters below {@code leaves} are nodes, {@code leaves + i} is what
   * the join number i made.
   *
   * @param height how far the two are apart
   * @param size how many nodes they hold
   */
  public record Join(int left, int right, double height, int size) {}

  public Dendrogram {
    joins = List.copyOf(joins);
  }

  /**
   * Of the nodes of a one-mode network. How far two are apart is 1 less their weight as a part of
   * the greatest, or of 1 where none is greater; more than 1 where the weight is negative.
   */
  public static Dendrogram of(Network network, Linkage linkage) {
    if (!network.isOneMode()) {
      throw new IllegalArgumentException("a dendrogram is of a one-mode network");
    }
    double[][] weights = network.matrix();
    double greatest = Arrays.stream(weights).flatMapToDouble(Arrays::stream).max().orElse(1);
    boolean isShare =
        switch (network.query().normalisation()) {
          case JACCARD, COSINE -> greatest <= 1;
          default -> greatest <= 0;
        };
    double whole = isShare ? 1 : greatest;
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        weights[i][j] = i == j ? 0 : 1 - weights[i][j] / whole;
      }
    }
    return of(weights, linkage);
  }

  /** Of nodes that are that far apart; the distances must be symmetric. */
  public static Dendrogram of(double[][] distances, Linkage linkage) {
    return NearestNeighbours.dendrogram(distances, linkage);
  }

  /** The cluster, numbered from 0, of each node where the tree is cut into so many. */
  public int[] cut(int clusters) {
    int[] parent = new int[leaves + joins.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
    }
    for (int join = 0; join < leaves - clusters && join < joins.size(); join++) {
      parent[joins.get(join).left()] = leaves + join;
      parent[joins.get(join).right()] = leaves + join;
    }
    List<Integer> numbers = new ArrayList<>();
    int[] cut = new int[leaves];
    for (int leaf = 0; leaf < leaves; leaf++) {
      int root = leaf;
      while (parent[root] != root) {
        root = parent[root];
      }
      if (!numbers.contains(root)) {
        numbers.add(root);
      }
      cut[leaf] = numbers.indexOf(root);
    }
    return cut;
  }

  /** The nodes as they stand below the tree when no branches cross. */
  public List<Integer> order() {
    List<Integer> order = new ArrayList<>();
    List<Integer> open = new ArrayList<>();
    if (leaves > 0) {
      open.add(leaves + joins.size() - 1);
    }
    while (!open.isEmpty()) {
      int cluster = open.remove(open.size() - 1);
      if (cluster < leaves) {
        order.add(cluster);
      } else {
        open.add(joins.get(cluster - leaves).right());
        open.add(joins.get(cluster - leaves).left());
      }
    }
    return order;
  }
}
