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
 *
 * <p>All ways down a tree are made as long as the longest, since a leaf leads to itself. So no
 * branch depends on a row, and four trees are gone down side by side: to wait for the memory at
 * each node is what takes the time.
 */
public final class Trees {
  private static final int LEAF = -1;

  /** After so many trees it is asked whether the rest can still lift the sum above a bar. */
  private static final int STRIDE = 4;

  /** What sums may be off by rounding, and more. */
  private static final double ROUNDING = 1e-9;

  private final float bias;

  /** The first node of each tree; the nodes of all trees lie one after the other. */
  private final int[] roots;

  /** Steps from each tree's root to its lowest leaf. */
  private final int[] depths;

  /** Each a {@link Node}. */
  private final long[] nodes;

  private final float[] values;

  /** The most that each tree and all after it can add. */
  private final double[] most;

  private Trees(float bias, int[] roots, long[] nodes, float[] values) {
    this.bias = bias;
    this.roots = roots;
    this.nodes = nodes;
    this.values = values;
    depths = new int[roots.length];
    for (int t = 0; t < roots.length; t++) {
      depths[t] = depth(roots[t]);
    }
    most = new double[roots.length];
    for (int t = roots.length - 1; t >= 0; t--) {
      most[t] = greatestLeaf(roots[t]) + (t + 1 < roots.length ? most[t + 1] : ROUNDING);
    }
  }

  private int depth(int at) {
    int left = Node.left(nodes[at]);
    return Node.isLeaf(nodes[at]) ? 0 : 1 + Math.max(depth(left), depth(left + 1));
  }

  private double greatestLeaf(int at) {
    int left = Node.left(nodes[at]);
    return Node.isLeaf(nodes[at])
        ? values[at]
        : Math.max(greatestLeaf(left), greatestLeaf(left + 1));
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
    int size = 0;
    for (int t = 0; t < roots.length; t++) {
      roots[t] = size;
      size += features[t].length;
    }
    long[] nodes = new long[size];
    float[] all = new float[size];
    for (int t = 0; t < roots.length; t++) {
      for (int n = 0; n < features[t].length; n++) {
        nodes[roots[t] + n] =
            features[t][n] == LEAF
                ? Node.leaf(roots[t] + n)
                : Node.of(features[t][n], thresholds[t][n], roots[t] + lefts[t][n]);
        all[roots[t] + n] = values[t][n];
      }
    }
    return new Trees(bias, roots, nodes, all);
  }

  /** Log odds of a row. */
  public double logOdds(float[] row) {
    return logOdds(Node.ordered(row));
  }

  /** Log odds of an ordered row. */
  double logOdds(int[] row) {
    return sum(bias, 0, roots.length, row);
  }

  /** Log odds of an ordered row if they are above the bar; else anything that is not. */
  double logOddsAbove(int[] row, double bar) {
    double sum = bias;
    for (int t = 0; t < roots.length; t += STRIDE) {
      if (sum + most[t] < bar) {
        return Double.NEGATIVE_INFINITY;
      }
      sum = sum(sum, t, Math.min(t + STRIDE, roots.length), row);
    }
    return sum;
  }

  /** A sum and what the trees from one up to another add to it, one after the other. */
  private double sum(double start, int from, int to, int[] row) {
    double sum = start;
    int t = from;
    for (; t + 4 <= to; t += 4) {
      int a = roots[t];
      int b = roots[t + 1];
      int c = roots[t + 2];
      int d = roots[t + 3];
      int steps = Math.max(depthOfTwo(t), depthOfTwo(t + 2));
      for (int step = 0; step < steps; step++) {
        a = Node.next(nodes[a], row);
        b = Node.next(nodes[b], row);
        c = Node.next(nodes[c], row);
        d = Node.next(nodes[d], row);
      }
      sum = sum + values[a] + values[b] + values[c] + values[d];
    }
    for (; t < to; t++) {
      int a = roots[t];
      for (int step = 0; step < depths[t]; step++) {
        a = Node.next(nodes[a], row);
      }
      sum += values[a];
    }
    return sum;
  }

  private int depthOfTwo(int t) {
    return Math.max(depths[t], depths[t + 1]);
  }

  /**
   * Log odds of an ordered row, or what the first {@code trees} say if that is below {@code floor}
   * or above {@code ceiling}: the first trees say most.
   */
  double logOddsWithin(int[] row, int trees, double floor, double ceiling) {
    int some = Math.min(trees, roots.length);
    double few = sum(bias, 0, some, row);
    return few < floor || few > ceiling ? few : sum(few, some, roots.length, row);
  }

  /** Probability of a row. */
  public double probability(float[] row) {
    return 1 / (1 + Math.exp(-logOdds(row)));
  }

  /** What each feature adds to a row's log odds: [feature]. */
  public double[] contributions(float[] row) {
    int[] ordered = Node.ordered(row);
    double[] sums = new double[row.length];
    for (int root : roots) {
      int at = root;
      while (!Node.isLeaf(nodes[at])) {
        int next = Node.next(nodes[at], ordered);
        sums[Node.feature(nodes[at])] += values[next] - values[at];
        at = next;
      }
    }
    return sums;
  }

  /** Reads what {@link #write} wrote. */
  static Trees read(DataInputStream in) throws IOException {
    float bias = in.readFloat();
    int[] roots = new int[in.readUnsignedShort()];
    long[] nodes = new long[in.readInt()];
    float[] values = new float[nodes.length];
    for (int t = 0; t < roots.length; t++) {
      roots[t] = in.readInt();
    }
    for (int t = 0; t < roots.length; t++) {
      for (int i = roots[t]; i < end(t, roots, values); i++) {
        int feature = in.readShort();
        values[i] = in.readFloat();
        nodes[i] =
            feature == LEAF
                ? Node.leaf(i)
                : Node.of(feature, in.readFloat(), roots[t] + in.readShort());
      }
    }
    return new Trees(bias, roots, nodes, values);
  }

  private static int end(int t, int[] roots, float[] values) {
    return t + 1 < roots.length ? roots[t + 1] : values.length;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(bias);
    out.writeShort(roots.length);
    out.writeInt(nodes.length);
    for (int root : roots) {
      out.writeInt(root);
    }
    for (int t = 0; t < roots.length; t++) {
      for (int i = roots[t]; i < end(t, roots, values); i++) {
        boolean leaf = Node.isLeaf(nodes[i]);
        out.writeShort(leaf ? LEAF : Node.feature(nodes[i]));
        out.writeFloat(values[i]);
        if (!leaf) {
          out.writeFloat(Node.threshold(nodes[i]));
          out.writeShort(Node.left(nodes[i]) - roots[t]);
        }
      }
    }
  }
}
