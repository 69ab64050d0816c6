package dev.quoth.networks.picture;

import dev.quoth.networks.Events;
import dev.quoth.networks.Node;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Distinctive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A group of actors, and why it is one.
 *
 * @param members who speak most first
 * @param positions that set it apart, the most first; empty where none does by more than chance
 */
public record Cluster(String name, List<Node> members, List<Distinctive> positions) {
  private static final String LONERS = ""; // outside of every cluster
  private static final int POSITIONS = 6;
  private static final double LEAST_Z = 1;

  public Cluster {
    members = List.copyOf(members);
    positions = List.copyOf(positions);
  }

  /**
   * The clusters of actors, the greatest first.
   *
   * @param events of all actors
   * @param actor what actors are
   * @param actors who spoke
   * @param groups by name; who is in none is one of the others of each
   */
  public static List<Cluster> of(
      Events events, Variable actor, List<Node> actors, Map<String, String> groups) {
    Map<String, String> all = new HashMap<>(groups);
    actors.forEach(node -> all.putIfAbsent(node.name(), LONERS));
    List<Cluster> clusters = new ArrayList<>();
    Distinctive.of(events, actor, all)
        .forEach(
            (name, each) -> {
              if (!name.equals(LONERS)) {
                clusters.add(new Cluster(name, members(name, actors, groups), telling(each)));
              }
            });
    clusters.sort(Comparator.comparingInt(cluster -> -cluster.members().size()));
    return List.copyOf(clusters);
  }

  private static List<Node> members(String name, List<Node> actors, Map<String, String> groups) {
    return actors.stream()
        .filter(node -> name.equals(groups.get(node.name())))
        .sorted(Comparator.comparingInt(node -> -node.frequency()))
        .toList();
  }

  private static List<Distinctive> telling(List<Distinctive> all) {
    return all.stream().filter(each -> each.z() >= LEAST_Z).limit(POSITIONS).toList();
  }
}
