package dev.quoth.networks.measures;

import java.util.Arrays;

/**
 * Splits a graph in two of great modularity (Newman, Modularity and community structure in
 * networks, PNAS 103(23), 2006): by the signs of the leading eigenvector of the modularity matrix,
 * then by moving single nodes as Kernighan and Lin do for as long as it helps.
 */
final class Splits {
  private static final int ROUNDS = 500;
  private static final double GAIN = 1e-12;
  private static final double STILL = 1e-7; // signs hardly change after that

  private final Graph graph;
  private final double[] strengths;
  private final double doubleTotal;

  private Splits(Graph graph) {
    this.graph = graph;
    strengths = graph.strengths();
    doubleTotal = 2 * graph.total();
  }

  /** The groups 0 and 1 of the nodes. */
  static int[] inTwo(Graph graph) {
    if (graph.neighbour().length == 0) {
      return new int[graph.size()];
    }
    Splits splits = new Splits(graph);
    return groups(splits.improved(splits.bySigns()));
  }

  /** A split in two made better, where it can be. */
  static int[] improved(Graph graph, int[] groups) {
    if (graph.neighbour().length == 0) {
      return groups;
    }
    int[] sides = Arrays.stream(groups).map(group -> group == 0 ? 1 : -1).toArray();
    return groups(new Splits(graph).improved(sides));
  }

  private static int[] groups(int[] sides) {
    return Arrays.stream(sides).map(side -> side > 0 ? 0 : 1).toArray();
  }

  private int[] bySigns() {
    double shift = 2 * Arrays.stream(strengths).max().orElse(0); // no eigenvalue is below its minus
    double[] vector = new double[graph.size()];
    for (int node = 0; node < vector.length; node++) {
      vector[node] = Math.sin(node + 1.0); // anything that is not of a pattern
    }
    for (int round = 0; round < ROUNDS; round++) {
      double[] next = graph.times(vector);
      double along = 0;
      for (int node = 0; node < next.length; node++) {
        along += strengths[node] * vector[node];
      }
      double squares = 0;
      for (int node = 0; node < next.length; node++) {
        next[node] += shift * vector[node] - strengths[node] * along / doubleTotal;
        squares += next[node] * next[node];
      }
      double length = Math.sqrt(squares);
      double moved = 0;
      for (int node = 0; node < next.length; node++) {
        next[node] /= length;
        moved = Math.max(moved, Math.abs(next[node] - vector[node]));
      }
      vector = next;
      if (moved < STILL) {
        break;
      }
    }
    return Arrays.stream(vector).mapToInt(x -> x >= 0 ? 1 : -1).toArray();
  }

  private int[] improved(int[] start) {
    int[] sides = start;
    for (; ; ) {
      int[] tried = sides.clone();
      if (pass(tried) <= GAIN) {
        return sides;
      }
      sides = tried;
    }
  }

  /** Moves each node once, the best first, then takes back what came after the best moment. */
  private double pass(int[] sides) {
    int n = sides.length;
    double[] ties = graph.times(Arrays.stream(sides).asDoubleStream().toArray());
    double along = 0;
    for (int node = 0; node < n; node++) {
      along += strengths[node] * sides[node];
    }
    boolean[] moved = new boolean[n];
    int[] order = new int[n];
    double gained = 0;
    double most = 0;
    int bestMoves = 0;
    for (int move = 0; move < n; move++) {
      int best = -1;
      double bestGain = Double.NEGATIVE_INFINITY;
      for (int node = 0; node < n; node++) {
        double gain = moved[node] ? Double.NEGATIVE_INFINITY : gain(node, sides, ties, along);
        if (gain > bestGain) {
          best = node;
          bestGain = gain;
        }
      }
      moved[best] = true;
      order[move] = best;
      along -= 2 * strengths[best] * sides[best];
      sides[best] = -sides[best];
      for (int at = graph.start()[best]; at < graph.start()[best + 1]; at++) {
        ties[graph.neighbour()[at]] += 2 * graph.weight()[at] * sides[best];
      }
      gained += bestGain;
      if (gained > most + GAIN) {
        most = gained;
        bestMoves = move + 1;
      }
    }
    for (int move = bestMoves; move < n; move++) {
      sides[order[move]] = -sides[order[move]];
    }
    return most;
  }

  private double gain(int node, int[] sides, double[] ties, double along) {
    double others = along - strengths[node] * sides[node];
    double pull = ties[node] - strengths[node] * others / doubleTotal;
    return -2 * sides[node] * pull / doubleTotal;
  }
}
