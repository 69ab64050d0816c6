package dev.quoth.networks.picture;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups of nodes by an attribute, such as their party: those with the most nodes have colours and
 * shapes of their own, all others share one.
 *
 * @param names those that have one, the greatest first
 * @param others whether there are nodes of further groups, or of none
 */
record Groups(List<String> names, boolean others, Map<String, Integer> byNode) {
  /** What nodes have that are in none of the named groups. */
  static final int OTHER = Ink.GROUPS.size();

  /** Where there is no attribute, all rows look as the first group does. */
  static Groups of(Network network, List<Node> shown, String attribute) {
    if (attribute.isEmpty()) {
      Map<String, Integer> rows = new HashMap<>();
      network.rows().forEach(node -> rows.put(node.name(), 0));
      return new Groups(List.of(), false, rows);
    }
    Map<String, String> values = network.attributes().getOrDefault(attribute, Map.of());
    Map<String, Integer> sizes = new TreeMap<>();
    for (Node node : shown) {
      String value = values.get(node.name());
      if (value != null) {
        sizes.merge(value, 1, Integer::sum);
      }
    }
    List<String> names =
        sizes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(OTHER)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> byNode = new HashMap<>();
    for (Node node : shown) {
      int group = names.indexOf(values.getOrDefault(node.name(), ""));
      if (group >= 0) {
        byNode.put(node.name(), group);
      }
    }
    boolean others =
        shown.stream()
            .filter(node -> node.variable().equals(network.query().rows()))
            .anyMatch(node -> !byNode.containsKey(node.name()));
    return new Groups(names, others, byNode);
  }

  int of(Node node) {
    return byNode.getOrDefault(node.name(), OTHER);
  }
}
