package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import java.util.Arrays;

/**
 * Figures of a network and of its nodes, numbered as in {@link Network#nodes()}. All but density
 * and degree look at positive ties alone.
 */
public final class Measures {
  private static final int MOST_ROUNDS = 10_000;
  private static final double CLOSE = 1e-12;

  private final Network network;
  private final Graph graph;

  private Measures(Network network) {
    this.network = network;
    this.graph = Graph.of(network);
  }

  public static Measures of(Network network) {
    return new Measures(network);
  }

  /** Which part of the ties that could be is there; 0 where none could be. */
  public double density() {
    double rows = network.rows().size();
    double possible = network.isOneMode() ? rows * (rows - 1) / 2 : rows * network.columns().size();
    return possible == 0 ? 0 : network.tieCount() / possible;
  }

  /** How many ties each node has. */
  public int[] degree() {
    int[] degree = new int[network.nodes().size()];
    int offset = network.isOneMode() ? 0 : network.rows().size();
    network.forEachTie(
        (row, column, weight) -> {
          degree[row]++;
          degree[column + offset]++;
        });
    return degree;
  }

  /** What the weights of each node's ties sum up to. */
  public double[] strength() {
    return graph.strengths();
  }

  /**
   * On how many shortest paths between two others each node lies, as a part of all pairs (Freeman
   * 1977), where each tie is one step.
   */
  public double[] betweenness() {
    return new Betweenness(graph, false).normalised();
  }

  /** The same, where a tie is as short as it is heavy: of length 1 / weight (Newman 2001). */
  public double[] betweennessByWeight() {
    return new Betweenness(graph, true).normalised();
  }

  /**
   * How much each node is tied to nodes that are so themselves (Bonacich 1972): the eigenvector of
   * the greatest eigenvalue, of length 1; all 0 where there is no tie.
   */
  public double[] eigenvector() {
    double[] vector = new double[graph.size()];
    Arrays.fill(vector, 1 / Math.sqrt(Math.max(1, vector.length)));
    if (graph.neighbour().length == 0) {
      return new double[vector.length];
    }
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double[] next = graph.times(vector);
      double shift = Arrays.stream(next).max().orElse(0);
      for (int node = 0; node < next.length; node++) {
        next[node] += shift * vector[node]; // so that it settles where a network has two modes
      }
      scale(next);
      if (distance(next, vector) < CLOSE) {
        return next;
      }
      vector = next;
    }
    return vector;
  }

  private static void scale(double[] vector) {
    double length = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
  }

  private static double distance(double[] one, double[] other) {
    double most = 0;
    for (int i = 0; i < one.length; i++) {
      most = Math.max(most, Math.abs(one[i] - other[i]));
    }
    return most;
  }
}
