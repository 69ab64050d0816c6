package dev.quoth.debate.report;

import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Presence;
import dev.quoth.networks.measures.Band;
import dev.quoth.networks.measures.Communities;
import dev.quoth.networks.measures.EiIndex;
import dev.quoth.networks.measures.Measures;
import dev.quoth.networks.measures.Partition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures of a network and of its nodes. */
final class MeasuresReport {
  static final TableShape NODES =
      TableShape.of(
          "nodes",
          "name",
          "variable",
          "statements#",
          "degree#",
          "strength~",
          "strengthLower~",
          "strengthUpper~",
          "betweenness~",
          "eigenvector~",
          "community#",
          "party");
  static final TableShape FIGURES =
      TableShape.of("figures", "figure", "value~", "lower~", "upper~");

  private MeasuresReport() {}

  static List<Table> of(Asked asked) {
    Network network = asked.network();
    return List.of(nodes(asked, network), figures(asked, network));
  }

  private static Table nodes(Asked asked, Network network) {
    Measures measures = Measures.of(network);
    int[] degree = measures.degree();
    double[] strength = measures.strength();
    double[] betweenness = measures.betweenness();
    double[] eigenvector = measures.eigenvector();
    Partition communities = Communities.leiden(network, asked.figures().seed());
    Map<Node, Band> bands = bands(asked);
    Map<String, String> parties = asked.parties();
    Table.Builder table = new Table.Builder(NODES);
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      @Nullable Band band = bands.get(new Node(node.name(), node.variable(), 0));
      boolean isRow = i < network.rows().size();
      table.row(
          node.name(),
          node.variable().name(),
          node.frequency(),
          degree[i],
          strength[i],
          band == null ? null : band.lower(),
          band == null ? null : band.upper(),
          betweenness[i],
          eigenvector[i],
          communities.groups().get(i),
          isRow ? parties.get(node.name()) : null);
    }
    return table.build();
  }

  /** Of the strength of each node. */
  private static Map<Node, Band> bands(Asked asked) {
    Map<Node, Band> byNode = new HashMap<>();
    asked
        .figures()
        .bands()
        .ifPresent(
            bands -> {
              NetworkQuery all = asked.query().presence(Presence.ALL);
              List<Node> nodes = all.of(asked.events()).nodes();
              List<Band> found =
                  bands.ofNodes(asked.events(), all, network -> Measures.of(network).strength());
              for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                byNode.put(new Node(node.name(), node.variable(), 0), found.get(i));
              }
            });
    return byNode;
  }

  private static Table figures(Asked asked, Network network) {
    Table.Builder table = new Table.Builder(FIGURES);
    table.row("statements", (double) network.statements(), null, null);
    table.row("nodes", (double) network.nodes().size(), null, null);
    table.row("ties", (double) network.tieCount(), null, null);
    for (String name : List.of("density", "modularity", "polarisation")) {
      Optional<Band> band =
          asked
              .figures()
              .bands()
              .map(bands -> bands.of(asked.events(), asked.query(), asked.figures().named(name)));
      table.row(
          name,
          asked.figures().named(name).applyAsDouble(network),
          band.map(Band::lower).orElse(null),
          band.map(Band::upper).orElse(null));
    }
    if (network.isOneMode()) {
      table.row("eiIndexByParty", EiIndex.of(network, asked.parties()).overall(), null, null);
    }
    return table.build();
  }
}
