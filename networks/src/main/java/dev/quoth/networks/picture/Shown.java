package dev.quoth.networks.picture;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What of a network is drawn: the nodes that speak most, and the strongest ties among them.
 *
 * @param nodes the most frequent first
 * @param ties numbered by {@code nodes}, the strongest first
 */
record Shown(List<Node> nodes, List<Tie> ties) {

  /** Two nodes that are tied, and how. */
  record Tie(int one, int other, double weight) {}

  static Shown of(Network network, int mostNodes, int mostTies) {
    List<Node> all = network.nodes();
    List<Integer> chosen =
        IntStream.range(0, all.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> -all.get(i).frequency()))
            .limit(mostNodes)
            .toList();
    Map<Integer, Integer> numbers = new HashMap<>();
    chosen.forEach(i -> numbers.put(i, numbers.size()));
    int offset = network.isOneMode() ? 0 : network.rows().size();
    List<Tie> ties = new ArrayList<>();
    network.forEachTie(
        (row, column, weight) -> {
          Integer one = numbers.get(row);
          Integer other = numbers.get(column + offset);
          if (one != null && other != null) {
            ties.add(new Tie(one, other, weight));
          }
        });
    ties.sort(Comparator.comparingDouble(tie -> -Math.abs(tie.weight())));
    return new Shown(
        chosen.stream().map(all::get).toList(),
        List.copyOf(ties.subList(0, Math.min(mostTies, ties.size()))));
  }

  /** What has been left out, as a sentence; empty where nothing has. */
  String note(Network network) {
    int allNodes = network.nodes().size();
    if (nodes.size() == allNodes && ties.size() == network.tieCount()) {
      return "";
    }
    String of =
        nodes.size() == allNodes
            ? "."
            : ", among the %s of %s of whom there is most."
                .formatted(Weights.count(nodes.size()), Weights.count(allNodes));
    return "Drawn are the %s strongest of %s ties%s"
        .formatted(Weights.count(ties.size()), Weights.count(network.tieCount()), of);
  }

  /** Which of the nodes have no tie that is drawn. */
  List<Integer> isolates() {
    boolean[] tied = new boolean[nodes.size()];
    for (Tie tie : ties) {
      tied[tie.one()] = true;
      tied[tie.other()] = true;
    }
    return IntStream.range(0, tied.length).filter(i -> !tied[i]).boxed().toList();
  }

  /** Nodes that hang together by the ties that are drawn, the greatest first; no isolates. */
  List<List<Integer>> components() {
    int[] root = IntStream.range(0, nodes.size()).toArray();
    for (Tie tie : ties) {
      root[find(root, tie.one())] = find(root, tie.other());
    }
    Map<Integer, List<Integer>> byRoot = new HashMap<>();
    for (int node = 0; node < root.length; node++) {
      byRoot.computeIfAbsent(find(root, node), none -> new ArrayList<>()).add(node);
    }
    return byRoot.values().stream()
        .filter(members -> members.size() > 1)
        .sorted(
            Comparator.<List<Integer>>comparingInt(members -> -members.size())
                .thenComparingInt(members -> members.get(0)))
        .toList();
  }

  private static int find(int[] root, int node) {
    int at = node;
    while (root[at] != at) {
      root[at] = root[root[at]];
      at = root[at];
    }
    return at;
  }
}
