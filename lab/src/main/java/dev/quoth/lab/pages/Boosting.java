package dev.quoth.lab.pages;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.blocks.Trees;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Gradient boosting of decision trees on the log loss (Friedman, Annals of Statistics 2001), with
 * Newton steps, a penalty on leaves and histograms of features (Chen and Guestrin, KDD 2016), trees
 * grown leaf by leaf.
 *
 * @param trees how many
 * @param leaves of a tree at most
 * @param rate what a tree's advice is scaled by
 * @param lambda penalty on the squares of leaves' values
 * @param minWeight the least sum of second derivatives in a leaf
 * @param rowShare share of rows that a tree sees
 * @param featureShare share of features that a tree sees
 */
record Boosting(
    int trees,
    int leaves,
    double rate,
    double lambda,
    double minWeight,
    double rowShare,
    double featureShare) {

  private static final int BINS = 64;
  private static final int MIN_ROWS = 10;

  /**
   * Rows to learn from.
   *
   * @param features [row][feature]
   * @param labels [row] 0 or 1
   * @param weights [row]
   */
  record Rows(float[][] features, float[] labels, float[] weights) {
    int size() {
      return labels.length;
    }
  }

  /** Learns; the same rows and seed give the same trees. */
  Trees learn(Rows rows, long seed) {
    return new Learner(rows, new Random(seed)).learn();
  }

  private final class Learner {
    private final Rows rows;
    private final Random random;
    private final float[][] cuts;
    private final byte[][] bins;
    private final double[] predicted;
    private final double[] first;
    private final double[] second;
    private final float bias;
    private final List<Grown> grown = new ArrayList<>();

    Learner(Rows rows, Random random) {
      this.rows = rows;
      this.random = random;
      int n = rows.size();
      int features = rows.features()[0].length;
      cuts = new float[features][];
      bins = new byte[features][n];
      for (int f = 0; f < features; f++) {
        cut(f);
      }
      bias = (float) bias();
      predicted = new double[n];
      Arrays.fill(predicted, bias);
      first = new double[n];
      second = new double[n];
    }

    private double bias() {
      double all = 0;
      double positive = 0;
      for (int i = 0; i < rows.size(); i++) {
        all += rows.weights()[i];
        positive += rows.weights()[i] * rows.labels()[i];
      }
      return Math.log((positive + 1) / (all - positive + 1));
    }

    /** Finds the feature's cuts, its quantiles or all its values if few, and each row's bin. */
    private void cut(int feature) {
      int n = rows.size();
      float[] sorted = new float[n];
      for (int i = 0; i < n; i++) {
        sorted[i] = rows.features()[i][feature];
      }
      Arrays.sort(sorted);
      float[] quantiles = new float[BINS - 1];
      for (int q = 1; q < BINS; q++) {
        quantiles[q - 1] = sorted[(int) ((long) q * n / BINS)];
      }
      float[] distinct = distinct(sorted, BINS);
      cuts[feature] =
          distinct != null
              ? distinct
              : requireNonNull(distinct(quantiles, BINS), "fewer than bins");
      for (int i = 0; i < n; i++) {
        int bin = Arrays.binarySearch(cuts[feature], rows.features()[i][feature]);
        bins[feature][i] = (byte) (bin < 0 ? -bin - 1 : bin);
      }
    }

    Trees learn() {
      for (int t = 0; t < trees; t++) {
        derive();
        Grown tree = new Grown(this, sample());
        tree.addTo(predicted, rows.features());
        grown.add(tree);
      }
      int n = grown.size();
      short[][] features = new short[n][];
      float[][] thresholds = new float[n][];
      float[][] values = new float[n][];
      short[][] lefts = new short[n][];
      for (int t = 0; t < n; t++) {
        Grown tree = grown.get(t);
        features[t] = Arrays.copyOf(tree.features, tree.size);
        thresholds[t] = Arrays.copyOf(tree.thresholds, tree.size);
        values[t] = Arrays.copyOf(tree.values, tree.size);
        lefts[t] = Arrays.copyOf(tree.lefts, tree.size);
      }
      return Trees.of(bias, features, thresholds, values, lefts);
    }

    private void derive() {
      for (int i = 0; i < first.length; i++) {
        double p = 1 / (1 + Math.exp(-predicted[i]));
        first[i] = rows.weights()[i] * (p - rows.labels()[i]);
        second[i] = rows.weights()[i] * Math.max(1e-6, p * (1 - p));
      }
    }

    private int[] sample() {
      int[] sample = new int[rows.size()];
      int n = 0;
      for (int i = 0; i < sample.length; i++) {
        if (random.nextDouble() < rowShare) {
          sample[n++] = i;
        }
      }
      return Arrays.copyOf(sample, n);
    }

    private boolean[] sampleFeatures() {
      boolean[] sample = new boolean[cuts.length];
      for (int f = 0; f < sample.length; f++) {
        sample[f] = random.nextDouble() < featureShare;
      }
      return sample;
    }
  }

  /** The distinct values of a sorted array; null if there are more than {@code max}. */
  private static float @Nullable [] distinct(float[] sorted, int max) {
    float[] distinct = new float[max];
    int n = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        if (n == max) {
          return null;
        }
        distinct[n++] = sorted[i];
      }
    }
    return Arrays.copyOf(distinct, n);
  }

  /** A leaf that may be split. */
  private static final class Leaf {
    final int node;
    final int[] rows;
    double first;
    double second;
    int feature = -1;
    int bin;
    double gain;

    Leaf(int node, int[] rows, Learner learner) {
      this.node = node;
      this.rows = rows;
      for (int row : rows) {
        first += learner.first[row];
        second += learner.second[row];
      }
    }
  }

  /** A tree as it grows. */
  private final class Grown {
    private final short[] features = new short[2 * leaves];
    private final float[] thresholds = new float[2 * leaves];
    private final float[] values = new float[2 * leaves];
    private final short[] lefts = new short[2 * leaves];
    private final Learner learner;
    private final boolean[] asked;
    private int size = 1;

    Grown(Learner learner, int[] sample) {
      this.learner = learner;
      asked = learner.sampleFeatures();
      Arrays.fill(features, (short) -1);
      PriorityQueue<Leaf> open = new PriorityQueue<>((a, b) -> Double.compare(b.gain, a.gain));
      open.add(leaf(0, sample));
      int leavesNow = 1;
      while (leavesNow < leaves && !open.isEmpty()) {
        Leaf leaf = open.poll();
        if (leaf.feature >= 0) {
          split(leaf, open);
          leavesNow++;
        }
      }
    }

    private Leaf leaf(int node, int[] rows) {
      Leaf leaf = new Leaf(node, rows, learner);
      values[node] = (float) (-leaf.first / (leaf.second + lambda) * rate);
      findSplit(leaf);
      return leaf;
    }

    private void split(Leaf leaf, PriorityQueue<Leaf> open) {
      byte[] bins = learner.bins[leaf.feature];
      int[] left = Arrays.stream(leaf.rows).filter(row -> bins[row] <= leaf.bin).toArray();
      int[] right = Arrays.stream(leaf.rows).filter(row -> bins[row] > leaf.bin).toArray();
      features[leaf.node] = (short) leaf.feature;
      thresholds[leaf.node] = learner.cuts[leaf.feature][leaf.bin];
      lefts[leaf.node] = (short) size;
      size += 2;
      open.add(leaf(size - 2, left));
      open.add(leaf(size - 1, right));
    }

    private void findSplit(Leaf leaf) {
      if (leaf.rows.length < MIN_ROWS) {
        return;
      }
      double[] firsts = new double[BINS + 1];
      double[] seconds = new double[BINS + 1];
      for (int f = 0; f < asked.length; f++) {
        int n = learner.cuts[f].length;
        if (asked[f] && n > 1) {
          Arrays.fill(firsts, 0, n + 1, 0);
          Arrays.fill(seconds, 0, n + 1, 0);
          byte[] bins = learner.bins[f];
          for (int row : leaf.rows) {
            firsts[bins[row]] += learner.first[row];
            seconds[bins[row]] += learner.second[row];
          }
          findCut(leaf, f, firsts, seconds);
        }
      }
    }

    private void findCut(Leaf leaf, int feature, double[] firsts, double[] seconds) {
      double first = 0;
      double second = 0;
      double whole = leaf.first * leaf.first / (leaf.second + lambda);
      for (int bin = 0; bin < learner.cuts[feature].length; bin++) {
        first += firsts[bin];
        second += seconds[bin];
        double otherFirst = leaf.first - first;
        double otherSecond = leaf.second - second;
        if (second >= minWeight && otherSecond >= minWeight) {
          double gain =
              first * first / (second + lambda)
                  + otherFirst * otherFirst / (otherSecond + lambda)
                  - whole;
          if (gain > leaf.gain + 1e-9) {
            leaf.gain = gain;
            leaf.feature = feature;
            leaf.bin = bin;
          }
        }
      }
    }

    void addTo(double[] predicted, float[][] rows) {
      for (int i = 0; i < predicted.length; i++) {
        int node = 0;
        while (features[node] >= 0) {
          boolean left = rows[i][features[node]] <= thresholds[node];
          node = lefts[node] + (left ? 0 : 1);
        }
        predicted[i] += values[node];
      }
    }
  }
}
