package dev.quoth.debate.report;

import dev.quoth.debate.NetworkOption;
import dev.quoth.networks.Network;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import java.util.List;
import java.util.Locale;

/** Who is like whom, joined step by step. */
final class DendrogramReport {
  static final TableShape JOINS =
      TableShape.of("joins", "made", "left", "right", "height~", "size#");

  private DendrogramReport() {}

  static List<Table> of(Asked given) {
    Asked asked = given.ofOneMode("dendrograms are");
    Network network = asked.network();
    String linkage = asked.given().choice(NetworkOption.LINKAGE, "average");
    Dendrogram tree = Dendrogram.of(network, Linkage.valueOf(linkage.toUpperCase(Locale.ROOT)));
    Table.Builder table = new Table.Builder(JOINS);
    for (int i = 0; i < tree.joins().size(); i++) {
      Dendrogram.Join join = tree.joins().get(i);
      table.row(
          cluster(network, tree, tree.leaves() + i),
          cluster(network, tree, join.left()),
          cluster(network, tree, join.right()),
          join.height(),
          join.size());
    }
    return List.of(table.build());
  }

  /** The name of a node, or the number of a join as {@code #1}. */
  private static String cluster(Network network, Dendrogram tree, int number) {
    return number < tree.leaves()
        ? network.rows().get(number).name()
        : "#" + (number - tree.leaves() + 1);
  }
}
