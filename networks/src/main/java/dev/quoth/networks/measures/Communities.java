package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.Clustering;
import nl.cwts.networkanalysis.IterativeCPMClusteringAlgorithm;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.LouvainAlgorithm;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities: groups of nodes of great modularity, on positive ties. Chance takes part; the same
 * seed finds the same.
 */
public final class Communities {
  private static final int MOST_ROUNDS = 20;

  private Communities() {}

  /** By Leiden (Traag, Waltman and van Eck 2019). */
  public static Partition leiden(Network network, long seed) {
    return leiden(Graph.of(network), seed);
  }

  static Partition leiden(Graph graph, long seed) {
    Random random = new Random(seed);
    double resolution = resolution(graph);
    return find(
        graph, new LeidenAlgorithm(resolution, 1, LeidenAlgorithm.DEFAULT_RANDOMNESS, random));
  }

  /** By Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008). */
  public static Partition louvain(Network network, long seed) {
    return louvain(Graph.of(network), seed);
  }

  static Partition louvain(Graph graph, long seed) {
    return find(graph, new LouvainAlgorithm(resolution(graph), 1, new Random(seed)));
  }

  /** With nodes as heavy as their strength, at this resolution quality is modularity. */
  private static double resolution(Graph graph) {
    return graph.neighbour().length == 0 ? 1 : 1 / (2 * graph.total());
  }

  private static Partition find(Graph graph, IterativeCPMClusteringAlgorithm algorithm) {
    if (graph.neighbour().length == 0) {
      return Partition.of(graph, IntStream.range(0, graph.size()).toArray());
    }
    nl.cwts.networkanalysis.Network network = ofLibrary(graph);
    Clustering found = new Clustering(graph.size());
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (!algorithm.improveClustering(network, found)) {
        break;
      }
    }
    return Partition.of(graph, found.getClusters());
  }

  private static nl.cwts.networkanalysis.Network ofLibrary(Graph graph) {
    int ties = graph.neighbour().length / 2;
    int[] from = new int[ties];
    int[] to = new int[ties];
    double[] weight = new double[ties];
    int n = 0;
    for (int node = 0; node < graph.size(); node++) {
      for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
        if (graph.neighbour()[at] > node) {
          from[n] = node;
          to[n] = graph.neighbour()[at];
          weight[n++] = graph.weight()[at];
        }
      }
    }
    LargeIntArray[] edges = {new LargeIntArray(from), new LargeIntArray(to)};
    return new nl.cwts.networkanalysis.Network(
        graph.size(), true, edges, new LargeDoubleArray(weight), false, false);
  }
}
