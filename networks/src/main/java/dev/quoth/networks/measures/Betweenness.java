package dev.quoth.networks.measures;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Betweenness as Brandes computes it (A faster algorithm for betweenness centrality, Journal of
 * Mathematical Sociology 25(2), 2001): from each node the shortest paths to all others, then back
 * from the farthest, each node handing on what it is worth to those before it.
 */
final class Betweenness {
  /** Lengths are sums of fractions; those of paths as long differ by less. */
  private static final double SAME = 1e-9;

  private final Graph graph;
  private final boolean byWeight;
  private final double[] distance;
  private final double[] paths;
  private final double[] worth;
  private final boolean[] done;
  private final int[] order;

  Betweenness(Graph graph, boolean byWeight) {
    this.graph = graph;
    this.byWeight = byWeight;
    int n = graph.size();
    distance = new double[n];
    paths = new double[n];
    worth = new double[n];
    done = new boolean[n];
    order = new int[n];
  }

  /** As a part of all pairs of others. */
  double[] normalised() {
    int n = graph.size();
    double[] sums = new double[n];
    for (int source = 0; source < n; source++) {
      int reached = pathsFrom(source);
      Arrays.fill(worth, 0);
      for (int i = reached - 1; i > 0; i--) {
        handOn(order[i]);
        sums[order[i]] += worth[order[i]];
      }
    }
    double pairs = n < 3 ? 1 : (n - 1.0) * (n - 2.0);
    return Arrays.stream(sums).map(sum -> sum / pairs).toArray();
  }

  private double length(int at) {
    return byWeight ? 1 / graph.weight()[at] : 1;
  }

  private boolean isOnPath(int before, int node, int at) {
    double through = distance[before] + length(at);
    return Math.abs(through - distance[node]) <= SAME * Math.max(1, distance[node]);
  }

  private int pathsFrom(int source) {
    Arrays.fill(distance, Double.POSITIVE_INFINITY);
    Arrays.fill(paths, 0);
    Arrays.fill(done, false);
    distance[source] = 0;
    int reached = byWeight ? byDijkstra(source) : byBreadth(source);
    paths[source] = 1;
    for (int i = 1; i < reached; i++) {
      int node = order[i];
      for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
        int before = graph.neighbour()[at];
        if (isOnPath(before, node, at)) {
          paths[node] += paths[before];
        }
      }
    }
    return reached;
  }

  private int byBreadth(int source) {
    int reached = 0;
    order[reached++] = source;
    for (int i = 0; i < reached; i++) {
      int node = order[i];
      for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
        int other = graph.neighbour()[at];
        if (distance[other] == Double.POSITIVE_INFINITY) {
          distance[other] = distance[node] + 1;
          order[reached++] = other;
        }
      }
    }
    return reached;
  }

  private record Reached(int node, double distance) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      return Double.compare(distance, other.distance);
    }
  }

  private int byDijkstra(int source) {
    int reached = 0;
    PriorityQueue<Reached> queue = new PriorityQueue<>();
    queue.add(new Reached(source, 0));
    while (!queue.isEmpty()) {
      int node = queue.remove().node();
      if (done[node]) {
        continue;
      }
      done[node] = true;
      order[reached++] = node;
      for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
        int other = graph.neighbour()[at];
        double through = distance[node] + length(at);
        if (through < distance[other]) {
          distance[other] = through;
          queue.add(new Reached(other, through));
        }
      }
    }
    return reached;
  }

  private void handOn(int node) {
    for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
      int before = graph.neighbour()[at];
      if (isOnPath(before, node, at)) {
        worth[before] += paths[before] / paths[node] * (1 + worth[node]);
      }
    }
  }
}
