package dev.quoth.debate;

import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Communities;
import dev.quoth.networks.measures.Polarisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Groups of the nodes of a network. */
public final class Camps {
  private static final String PARTY = "party";
  private static final String NONE = "none";

  /** So many of those who speak most are looked at for a picture, which shows fewer. */
  private static final int MOST_MEMBERS = 500;

  private Camps() {}

  /**
   * The group of each node, by name, as far as it has one.
   *
   * @param groups one of the choices of {@link NetworkOption#GROUPS}
   * @param counted the events of which the network is made
   */
  public static Map<String, String> of(String groups, Network network, Events counted, int seed) {
    return switch (groups) {
      case NONE -> Map.of();
      case PARTY -> counted.mostOften(network.query().rows(), Variable.PARTY);
      case "two" -> Polarisation.best(network, Polarisation.Camps.TWO, seed).byName(network);
      case "louvain" -> Communities.louvain(network, seed).byName(network);
      default -> Communities.leiden(network, seed).byName(network);
    };
  }

  /**
   * The same for pictures: of parties none where nodes are parties, and of all others those of two
   * and more among the five hundred who speak most, each called after who speaks most in it.
   *
   * @param agreement of which network
   * @param counted the events of which it is made
   */
  public static Map<String, String> named(
      String groups, NetworkQuery agreement, Events counted, int seed) {
    boolean ofItself = groups.equals(PARTY) && agreement.rows().equals(Variable.PARTY);
    if (ofItself || groups.equals(NONE)) {
      return Map.of();
    }
    if (groups.equals(PARTY)) {
      return counted.mostOften(agreement.rows(), Variable.PARTY);
    }
    Network network = ofMost(agreement, counted).of(counted);
    return around(of(groups, network, counted, seed), network);
  }

  /** Of a dense network of thousands communities would be long in coming. */
  private static NetworkQuery ofMost(NetworkQuery agreement, Events counted) {
    Map<String, Integer> spoken = counted.frequencies(agreement.rows());
    if (spoken.size() <= MOST_MEMBERS) {
      return agreement;
    }
    List<String> most =
        spoken.keySet().stream()
            .sorted(
                Comparator.comparingInt((String who) -> -spoken.getOrDefault(who, 0))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MOST_MEMBERS)
            .toList();
    return agreement.filter(agreement.filter().only(agreement.rows(), most));
  }

  private static Map<String, String> around(Map<String, String> found, Network network) {
    Map<String, List<Node>> members = new TreeMap<>();
    for (Node node : network.rows()) {
      String group = found.get(node.name());
      if (group != null) {
        members.computeIfAbsent(group, none -> new ArrayList<>()).add(node);
      }
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
