package dev.quoth.serve.debate;

import dev.quoth.Stance;
import dev.quoth.networks.measures.Distinctive;
import java.util.List;
import java.util.Locale;

/** Why clusters are clusters: the positions that set each apart, the greatest cluster first. */
public record ClustersView(List<Cluster> clusters, String kind) {
  private static final int NAMES = 12;
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
    return new ClustersView(
        Drawing.clusters(stage).stream().map(each -> view(terms, each)).toList(),
        terms.is(Setting.COLOUR, "party") ? "party" : "community");
  }

  private static Cluster view(DebateTerms terms, dev.quoth.networks.picture.Cluster cluster) {
    StatementLinks links = new StatementLinks(terms.with(Setting.MODE, "actors"));
    List<Member> named =
        cluster.members().stream()
            .limit(NAMES)
            .map(node -> new Member(node.name(), links.of(false, node.name())))
            .toList();
    int size = cluster.members().size();
    return new Cluster(
        cluster.name(),
        size,
        named,
        size - named.size(),
        cluster.positions().stream().map(each -> position(each, links)).toList());
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
