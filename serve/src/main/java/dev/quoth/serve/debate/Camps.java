package dev.quoth.serve.debate;

import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Communities;
import dev.quoth.networks.measures.Partition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups of actors: their parties, or the communities of who agrees with whom. */
final class Camps {
  private static final long SEED = 1;

  private Camps() {}

  /** The group of each actor by name; not all have one. */
  static Map<String, String> of(DebateTerms terms, Events events) {
    return switch (terms.value(Setting.COLOUR)) {
      case "party" -> parties(terms, events);
      case "community" -> communities(terms.agreement().of(events));
      default -> Map.of();
    };
  }

  private static Map<String, String> parties(DebateTerms terms, Events events) {
    if (terms.actor().equals(Variable.PARTY)) {
      return Map.of();
    }
    return events.mostOften(terms.actor(), Variable.PARTY);
  }

  /** Those of two and more, each called after who speaks most in it. */
  static Map<String, String> communities(Network agreement) {
    Partition partition = Communities.leiden(agreement, SEED);
    Map<Integer, List<Node>> members = new TreeMap<>();
    for (int i = 0; i < agreement.rows().size(); i++) {
      members
          .computeIfAbsent(partition.groups().get(i), none -> new ArrayList<>())
          .add(agreement.rows().get(i));
    }
    Map<String, String> groups = new HashMap<>();
    for (List<Node> each : members.values()) {
      if (each.size() > 1) {
        Node first = each.stream().max(Comparator.comparingInt(Node::frequency)).orElseThrow();
        each.forEach(node -> groups.put(node.name(), "around " + first.name()));
      }
    }
    return groups;
  }
}
