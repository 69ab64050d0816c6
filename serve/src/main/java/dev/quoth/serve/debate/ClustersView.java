package dev.quoth.serve.debate;

import dev.quoth.Stance;
import dev.quoth.networks.Events;
import dev.quoth.networks.Node;
import dev.quoth.networks.measures.Distinctive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why clusters are clusters: the positions that set each apart, the greatest cluster first. */
public record ClustersView(List<Cluster> clusters, String kind) {
  private static final String LONERS = ""; // outside of every cluster
  private static final int NAMES = 12;
  private static final int POSITIONS = 6;
  private static final double LEAST_Z = 1;
  private static final double WHOLE_BAR = 6; // of z

  /**
   * A cluster.
   *
   * @param members who speak most, each with an address
   * @param left how many are not named
   * @param positions that set it apart most
   */
  public record Cluster(
      String name, int size, List<Member> members, int left, List<Position> positions) {}

  /** One of a cluster. */
  public record Member(String name, String link) {}

  /**
   * What sets a cluster apart.
   *
   * @param inside how often members say so
   * @param outside how often others do
   * @param bar how strongly it sets them apart, of 100
   * @param z the same as a figure
   */
  public record Position(
      boolean supports,
      String proposition,
      String link,
      int inside,
      int outside,
      int bar,
      String z) {}

  static ClustersView of(Stage stage) {
    DebateTerms terms = stage.terms();
    Events events = stage.shown();
    boolean parties = terms.is(Setting.COLOUR, "party");
    Map<String, String> groups =
        Camps.of(parties ? terms : terms.with(Setting.COLOUR, "community"), stage.counted());
    List<Node> actors = stage.network(terms.both()).rows();
    Map<String, String> all = new HashMap<>(groups);
    actors.forEach(node -> all.putIfAbsent(node.name(), LONERS));
    List<Cluster> clusters = new ArrayList<>();
    Distinctive.of(events, terms.actor(), all)
        .forEach((name, each) -> clusters.add(cluster(terms, name, actors, groups, each)));
    clusters.removeIf(cluster -> cluster.name().equals(LONERS));
    clusters.sort(Comparator.comparingInt(cluster -> -cluster.size()));
    return new ClustersView(List.copyOf(clusters), parties ? "party" : "community");
  }

  private static Cluster cluster(
      DebateTerms terms,
      String name,
      List<Node> actors,
      Map<String, String> groups,
      List<Distinctive> all) {
    StatementLinks links = new StatementLinks(terms.with(Setting.MODE, "actors"));
    List<Node> members =
        actors.stream()
            .filter(node -> name.equals(groups.get(node.name())))
            .sorted(Comparator.comparingInt(node -> -node.frequency()))
            .toList();
    List<Position> positions =
        all.stream()
            .filter(each -> each.z() >= LEAST_Z)
            .limit(POSITIONS)
            .map(each -> position(each, links))
            .toList();
    List<Member> named =
        members.stream()
            .limit(NAMES)
            .map(node -> new Member(node.name(), links.of(false, node.name())))
            .toList();
    return new Cluster(name, members.size(), named, members.size() - named.size(), positions);
  }

  private static Position position(Distinctive each, StatementLinks links) {
    return new Position(
        each.stance() == Stance.SUPPORTS,
        each.proposition(),
        links.of(true, each.proposition()),
        each.inside(),
        each.outside(),
        (int) Math.min(100, Math.round(each.z() / WHOLE_BAR * 100)),
        String.format(Locale.ROOT, "%.1f", each.z()));
  }
}
