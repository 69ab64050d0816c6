package dev.quoth.networks.write;

import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Attributes of a network's nodes in a steady order. */
final class NodeAttributes {
  private NodeAttributes() {}

  static List<String> names(Network network) {
    return network.attributes().keySet().stream().sorted().toList();
  }

  static @Nullable String value(Network network, String attribute, Node node) {
    return network.attributes().getOrDefault(attribute, Map.of()).get(node.name());
  }
}
