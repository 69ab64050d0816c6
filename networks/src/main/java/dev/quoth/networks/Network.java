package dev.quoth.networks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network: nodes, and weighted ties between them, none of which is 0. In a one-mode network ties
 * have no direction and rows and columns are the same nodes; in a two-mode network ties lead from
 * rows to columns. Never changes.
 */
public final class Network {
  private final NetworkQuery query;
  private final Period period;
  private final int statements;
  private final List<Node> rows;
  private final List<Node> columns;
  private final Sparse ties;
  private final Map<String, Map<String, String>> attributes;

  Network(NetworkQuery query, Period period, Tally tally, int statements) {
    this(
        query,
        period,
        statements,
        nodes(tally.rows(), query.rows(), tally.activity()),
        query.isOneMode() ? List.of() : nodes(tally.columns(), query.columns(), tally.prominence()),
        query.isOneMode()
            ? Projection.of(tally, query.aggregation(), query.normalisation())
            : Affiliation.of(tally, query.aggregation(), query.normalisation()),
        Map.of());
  }

  private Network(
      NetworkQuery query,
      Period period,
      int statements,
      List<Node> rows,
      List<Node> columns,
      Sparse ties,
      Map<String, Map<String, String>> attributes) {
    this.query = query;
    this.period = period;
    this.statements = statements;
    this.rows = rows;
    this.columns = columns;
    this.ties = ties;
    this.attributes = attributes;
  }

  private static List<Node> nodes(List<String> names, Variable variable, int[] frequencies) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> new Node(names.get(i), variable, frequencies[i]))
        .toList();
  }

  /** What it was made by. */
  public NetworkQuery query() {
    return query;
  }

  public boolean isOneMode() {
    return query.isOneMode();
  }

  /** Of the query's filter, or of the window. */
  public Period period() {
    return period;
  }

  /** How many events it was made of, before duplicates were counted once. */
  public int statements() {
    return statements;
  }

  /** By name. */
  public List<Node> rows() {
    return rows;
  }

  /** By name; in a one-mode network the rows. */
  public List<Node> columns() {
    return isOneMode() ? rows : columns;
  }

  /** All nodes: rows, then in a two-mode network columns. */
  public List<Node> nodes() {
    return isOneMode() ? rows : Stream.concat(rows.stream(), columns.stream()).toList();
  }

  public int tieCount() {
    return ties.value().length;
  }

  /** What is done with each tie. */
  @FunctionalInterface
  public interface TieConsumer {
    /**
     * Takes one tie.
     *
     * @param row in {@link #rows()}
     * @param column in {@link #columns()}; in a one-mode network greater than row
     */
    void accept(int row, int column, double weight);
  }

  /** Goes through the ties, each once, by row and then by column. */
  public void forEachTie(TieConsumer consumer) {
    for (int row = 0; row < ties.rows(); row++) {
      for (int at = ties.start()[row]; at < ties.start()[row + 1]; at++) {
        consumer.accept(row, ties.column()[at], ties.value()[at]);
      }
    }
  }

  /** The weight between a row and a column, 0 where there is no tie. */
  public double weight(int row, int column) {
    return isOneMode() && row > column ? ties.at(column, row) : ties.at(row, column);
  }

  /** The weight between two nodes by name; 0 where there is no such tie or node. */
  public double weight(String row, String column) {
    int from = index(rows, row);
    int to = index(columns(), column);
    return from < 0 || to < 0 ? 0 : weight(from, to);
  }

  private static int index(List<Node> nodes, String name) {
    return IntStream.range(0, nodes.size())
        .filter(i -> nodes.get(i).name().equals(name))
        .findFirst()
        .orElse(-1);
  }

  /** All weights, symmetric in a one-mode network. */
  public double[][] matrix() {
    double[][] matrix = new double[rows.size()][columns().size()];
    forEachTie(
        (row, column, weight) -> {
          matrix[row][column] = weight;
          if (isOneMode()) {
            matrix[column][row] = weight;
          }
        });
    return matrix;
  }

  /** The same without nodes that have no tie. */
  Network withoutIsolates() {
    boolean[] rowTied = new boolean[rows.size()];
    boolean[] columnTied = isOneMode() ? rowTied : new boolean[columns.size()];
    forEachTie(
        (row, column, weight) -> {
          rowTied[row] = true;
          columnTied[column] = true;
        });
    int[] newColumn = new int[columnTied.length];
    for (int i = 1; i < newColumn.length; i++) {
      newColumn[i] = newColumn[i - 1] + (columnTied[i - 1] ? 1 : 0);
    }
    List<Node> tiedRows = tied(rows, rowTied);
    Sparse.Builder kept = new Sparse.Builder(tiedRows.size());
    for (int row = 0; row < rows.size(); row++) {
      for (int at = ties.start()[row]; at < ties.start()[row + 1]; at++) {
        kept.add(newColumn[ties.column()[at]], ties.value()[at]);
      }
      if (rowTied[row]) {
        kept.endRow();
      }
    }
    List<Node> tiedColumns = isOneMode() ? columns : tied(columns, columnTied);
    return new Network(query, period, statements, tiedRows, tiedColumns, kept.build(), attributes);
  }

  private static List<Node> tied(List<Node> nodes, boolean[] tied) {
    return IntStream.range(0, nodes.size()).filter(i -> tied[i]).mapToObj(nodes::get).toList();
  }

  /**
   * The same with an attribute of nodes, such as their party or their community.
   *
   * @param values by the names of nodes; not every node needs one; in a two-mode network a row and
   *     a column of one name share it
   */
  public Network with(String attribute, Map<String, String> values) {
    Map<String, Map<String, String>> more = new HashMap<>(attributes);
    more.put(attribute, Map.copyOf(values));
    return new Network(query, period, statements, rows, columns, ties, Map.copyOf(more));
  }

  /** Attributes of nodes: by name of the attribute, then of the node. */
  public Map<String, Map<String, String>> attributes() {
    return attributes;
  }
}
