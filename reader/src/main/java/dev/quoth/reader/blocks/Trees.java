package dev.quoth.reader.blocks;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A sum of decision trees that gives the log odds of something from a row of features.
 *
 * <p>Made by gradient boosting (Friedman, Annals of Statistics 2001). Every node has a value, that
 * of a leaf being what the tree adds; so what a feature adds is the sum of the differences between
 * the values of the nodes that it leads to and those it is asked at.
 */
public final class Trees {
  private static final int LEAF = -1;

  private final float bias;

  /** The first node of each tree; the nodes of all trees lie one after the other. */
  private final int[] roots;

  private final short[] features;
  private final float[] thresholds;
  private final float[] values;

  /** The left child, by its distance from the tree's root; the right one follows it. */
  private final short[] lefts;

  private Trees(float bias, int[] roots, int nodes) {
    this.bias = bias;
    this.roots = roots;
    features = new short[nodes];
    thresholds = new float[nodes];
    values = new float[nodes];
    lefts = new short[nodes];
  }

  /**
   * Trees of these nodes.
   *
   * @param bias log odds before any tree
   * @param features [tree][node] index of the feature asked at the node, -1 for a leaf
   * @param thresholds [tree][node] a row goes left if its feature is not above
   * @param values [tree][node]
   * @param lefts [tree][node] index of the left child; the right one follows it
   */
  public static Trees of(
      float bias, short[][] features, float[][] thresholds, float[][] values, short[][] lefts) {
    int[] roots = new int[features.length];
    int nodes = 0;
    for (int t = 0; t < roots.length; t++) {
      roots[t] = nodes;
      nodes += features[t].length;
    }
    Trees trees = new Trees(bias, roots, nodes);
    for (int t = 0; t < roots.length; t++) {
      int n = features[t].length;
      System.arraycopy(features[t], 0, trees.features, roots[t], n);
      System.arraycopy(thresholds[t], 0, trees.thresholds, roots[t], n);
      System.arraycopy(values[t], 0, trees.values, roots[t], n);
      System.arraycopy(lefts[t], 0, trees.lefts, roots[t], n);
    }
    return trees;
  }

  /** Log odds of a row. */
  public double logOdds(float[] row) {
    double sum = bias;
    for (int root : roots) {
      sum += values[leaf(root, row)];
    }
    return sum;
  }

  private int leaf(int root, float[] row) {
    int node = root;
    int asked = features[node];
    while (asked != LEAF) {
      node = root + lefts[node] + (row[asked] <= thresholds[node] ? 0 : 1);
      asked = features[node];
    }
    return node;
  }

  /**
   * Log odds of a row, or what the first {@code trees} say if that is below {@code floor} or above
   * {@code ceiling}: the first trees say most.
   */
  double logOddsWithin(float[] row, int trees, double floor, double ceiling) {
    double sum = bias;
    for (int t = 0; t < roots.length; t++) {
      if (t == trees && (sum < floor || sum > ceiling)) {
        return sum;
      }
      sum += values[leaf(roots[t], row)];
    }
    return sum;
  }

  /** Probability of a row. */
  public double probability(float[] row) {
    return 1 / (1 + Math.exp(-logOdds(row)));
  }

  /** What each feature adds to a row's log odds: [feature]. */
  public double[] contributions(float[] row) {
    double[] sums = new double[row.length];
    for (int root : roots) {
      int node = root;
      while (features[node] != LEAF) {
        int asked = features[node];
        int child = root + lefts[node] + (row[asked] <= thresholds[node] ? 0 : 1);
        sums[asked] += values[child] - values[node];
        node = child;
      }
    }
    return sums;
  }

  /** Reads what {@link #write} wrote. */
  static Trees read(DataInputStream in) throws IOException {
    float bias = in.readFloat();
    int[] roots = new int[in.readUnsignedShort()];
    int nodes = in.readInt();
    for (int t = 0; t < roots.length; t++) {
      roots[t] = in.readInt();
    }
    Trees trees = new Trees(bias, roots, nodes);
    for (int i = 0; i < nodes; i++) {
      trees.features[i] = in.readShort();
      trees.values[i] = in.readFloat();
      if (trees.features[i] != LEAF) {
        trees.thresholds[i] = in.readFloat();
        trees.lefts[i] = in.readShort();
      }
    }
    return trees;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(bias);
    out.writeShort(roots.length);
    out.writeInt(features.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    for (int i = 0; i < features.length; i++) {
      out.writeShort(features[i]);
      out.writeFloat(values[i]);
      if (features[i] != LEAF) {
        out.writeFloat(thresholds[i]);
        out.writeShort(lefts[i]);
      }
    }
  }
}
