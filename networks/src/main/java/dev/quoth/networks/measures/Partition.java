package dev.quoth.networks.measures;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nodes in groups.
 *
 * @param groups of each node, as in {@link Network#nodes()}, numbered from 0; the group of the
 *     first node is 0, the next that is met 1
 * @param count how many there are
 * @param modularity how much more of the weight lies within groups than chance would put there
 *     (Newman and Girvan 2004), from -1/2 to 1
 */
public record Partition(List<Integer> groups, int count, double modularity) {
  public Partition {
    groups = List.copyOf(groups);
  }

  /** Numbers groups as they are met, and finds their modularity. */
  static Partition of(Graph graph, int[] groups) {
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Integer> numbered = new ArrayList<>();
    for (int group : groups) {
      numbered.add(numbers.computeIfAbsent(group, none -> numbers.size()));
    }
    return new Partition(numbered, numbers.size(), modularity(graph, groups));
  }

  /**
   * The sum over groups of w / m - (s / 2m)^2: w the weight within the group, s the sum of the
   * strengths of its nodes, m the weight of all ties; 0 where there is none.
   */
  static double modularity(Graph graph, int[] groups) {
    double total = graph.total();
    if (total == 0) {
      return 0;
    }
    Map<Integer, Double> strengths = new HashMap<>();
    double[] each = graph.strengths();
    double within = 0;
    for (int node = 0; node < groups.length; node++) {
      strengths.merge(groups[node], each[node], Double::sum);
      for (int at = graph.start()[node]; at < graph.start()[node + 1]; at++) {
        within += groups[graph.neighbour()[at]] == groups[node] ? graph.weight()[at] : 0;
      }
    }
    double expected =
        strengths.values().stream().mapToDouble(s -> s / (2 * total)).map(s -> s * s).sum();
    return within / (2 * total) - expected;
  }

  /** The group of each node by its name, for {@link Network#with}. */
  public Map<String, String> byName(Network network) {
    List<Node> nodes = network.nodes();
    Map<String, String> byName = new HashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      byName.put(nodes.get(i).name(), Integer.toString(groups.get(i)));
    }
    return byName;
  }
}
