package dev.quoth.networks.picture;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Events;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Node;
import dev.quoth.networks.Normalisation;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Variable;
import dev.quoth.networks.measures.Dendrogram;
import dev.quoth.networks.measures.Linkage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Actors by propositions: how often each spoke for it, less how often against, with those side by
 * side that are alike.
 *
 * @param rows in the order of {@code rowTree}
 * @param columns in the order of {@code columnTree}
 * @param net for less against, by row and column
 * @param spoken how often the row spoke of the column
 * @param allRows how many there are, shown or not
 * @param allColumns how many there are, shown or not
 */
public record HeatMap(
    List<Node> rows,
    List<Node> columns,
    Dendrogram rowTree,
    Dendrogram columnTree,
    double[][] net,
    int[][] spoken,
    int allRows,
    int allColumns) {
  /** As many rows as can be read. */
  public static final int USUAL_ROWS = 40;

  /** As many columns as can be read. */
  public static final int USUAL_COLUMNS = 24;

  /**
   * Of the actors and propositions of whom and of which most is said.
   *
   * @param query of two modes; its aggregation and normalisation are of no meaning
   */
  public static HeatMap of(Events events, NetworkQuery query, int mostRows, int mostColumns) {
    NetworkQuery plain = query.normalisation(Normalisation.NONE).presence(Presence.ACTIVE);
    Network all = plain.aggregation(Aggregation.IGNORE).of(events);
    Set<String> rowNames = most(all.rows(), mostRows);
    Set<String> columnNames = most(all.columns(), mostColumns);
    NetworkQuery chosen =
        plain.filter(
            plain.filter().only(query.rows(), rowNames).only(query.columns(), columnNames));
    Network signed = chosen.aggregation(Aggregation.SUBTRACT).of(events);
    Network counted = chosen.aggregation(Aggregation.IGNORE).of(events);
    Dendrogram rowTree = tree(events, chosen, query.rows(), query.columns());
    Dendrogram columnTree = tree(events, chosen, query.columns(), query.rows());
    List<Node> rows = rowTree.order().stream().map(signed.rows()::get).toList();
    List<Node> columns = columnTree.order().stream().map(signed.columns()::get).toList();
    double[][] net = new double[rows.size()][columns.size()];
    int[][] spoken = new int[rows.size()][columns.size()];
    int[] rowPlace = places(rowTree.order());
    int[] columnPlace = places(columnTree.order());
    signed.forEachTie((row, column, weight) -> net[rowPlace[row]][columnPlace[column]] = weight);
    counted.forEachTie(
        (row, column, weight) -> spoken[rowPlace[row]][columnPlace[column]] = (int) weight);
    return new HeatMap(
        rows, columns, rowTree, columnTree, net, spoken, all.rows().size(), all.columns().size());
  }

  private static Set<String> most(List<Node> nodes, int most) {
    return nodes.stream()
        .sorted(Comparator.comparingInt(node -> -node.frequency()))
        .limit(most)
        .map(Node::name)
        .collect(Collectors.toSet());
  }

  private static Dendrogram tree(Events events, NetworkQuery query, Variable nodes, Variable by) {
    NetworkQuery alike =
        NetworkQuery.oneMode(nodes, by)
            .aggregation(Aggregation.SUBTRACT)
            .counting(query.counting())
            .normalisation(Normalisation.COSINE)
            .filter(query.filter());
    return Dendrogram.of(alike.of(events), Linkage.AVERAGE);
  }

  private static int[] places(List<Integer> order) {
    int[] places = new int[order.size()];
    for (int i = 0; i < places.length; i++) {
      places[order.get(i)] = i;
    }
    return places;
  }

  /** What has been left out, as a sentence; empty where nothing has. */
  String note() {
    List<String> left = new ArrayList<>();
    if (rows.size() < allRows) {
      left.add("%s of %s actors".formatted(Weights.count(rows.size()), Weights.count(allRows)));
    }
    if (columns.size() < allColumns) {
      left.add(
          "%s of %s propositions"
              .formatted(Weights.count(columns.size()), Weights.count(allColumns)));
    }
    return left.isEmpty()
        ? ""
        : "Shown are " + String.join(" and ", left) + ", those of whom and of which most is said.";
  }
}
