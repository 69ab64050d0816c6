package dev.quoth.networks.measures;

import dev.quoth.networks.Network;

/**
 * Positive ties of a network as neighbours of each node; nodes are numbered as in {@link
 * Network#nodes()}. Ties of no weight or less, as subtraction makes them, keep nobody together.
 *
 * @param start where the neighbours of each node begin; one longer than there are nodes
 */
record Graph(int[] start, int[] neighbour, double[] weight) {
  static Graph of(Network network) {
    int rows = network.rows().size();
    int offset = network.isOneMode() ? 0 : rows;
    int[] start = new int[network.nodes().size() + 1];
    network.forEachTie(
        (row, column, value) -> {
          if (value > 0) {
            start[row + 1]++;
            start[column + offset + 1]++;
          }
        });
    for (int node = 1; node < start.length; node++) {
      start[node] += start[node - 1];
    }
    int[] next = start.clone();
    int[] neighbour = new int[start[start.length - 1]];
    double[] weight = new double[neighbour.length];
    network.forEachTie(
        (row, column, value) -> {
          if (value > 0) {
            int other = column + offset;
            neighbour[next[row]] = other;
            weight[next[row]++] = value;
            neighbour[next[other]] = row;
            weight[next[other]++] = value;
          }
        });
    return new Graph(start, neighbour, weight);
  }

  int size() {
    return start.length - 1;
  }

  double[] strengths() {
    double[] strengths = new double[size()];
    for (int node = 0; node < size(); node++) {
      for (int at = start[node]; at < start[node + 1]; at++) {
        strengths[node] += weight[at];
      }
    }
    return strengths;
  }

  /** The weight of all ties, each counted once. */
  double total() {
    double total = 0;
    for (double each : weight) {
      total += each;
    }
    return total / 2;
  }

  /** The product of the matrix of weights and a vector. */
  double[] times(double[] vector) {
    double[] product = new double[size()];
    for (int node = 0; node < size(); node++) {
      for (int at = start[node]; at < start[node + 1]; at++) {
        product[node] += weight[at] * vector[neighbour[at]];
      }
    }
    return product;
  }
}
