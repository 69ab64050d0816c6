package dev.quoth.ledger.reread;

import java.util.Arrays;

/**
 * The one-to-one assignment of rows to columns of the greatest total weight.
 *
 * <p>The Hungarian method (Kuhn 1955) with potentials: each row in turn finds the cheapest way to a
 * free column, along which the rows before move on; it takes time in rows² × columns.
 */
final class Assignment {
  private static final long FAR = Long.MAX_VALUE / 4;

  private final long[][] cost;
  private final long[] ofRow;
  private final long[] ofColumn;

  /** By column, the row that has it; 0 for none. Rows and columns count from 1, 0 is the start. */
  private final int[] rowOf;

  private final int[] cameFrom;

  private Assignment(long[][] cost, int columns) {
    this.cost = cost;
    ofRow = new long[cost.length + 1];
    ofColumn = new long[columns + 1];
    rowOf = new int[columns + 1];
    cameFrom = new int[columns + 1];
  }

  /**
   * By row its column; -1 where it is best without one.
   *
   * @param weights by row and column; 0 for pairs that may not be. No sum of them may exceed 2^60
   */
  static int[] best(long[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    Assignment assignment = new Assignment(costs(weights, columns), columns + rows);
    for (int row = 1; row <= rows; row++) {
      assignment.place(row);
    }
    return assignment.pairs(weights, columns);
  }

  /** As many columns more as there are rows stand for none, so that each row finds one. */
  private static long[][] costs(long[][] weights, int columns) {
    long[][] costs = new long[weights.length][];
    for (int i = 0; i < weights.length; i++) {
      costs[i] = new long[columns + weights.length];
      for (int j = 0; j < columns; j++) {
        costs[i][j] = -weights[i][j];
      }
    }
    return costs;
  }

  private void place(int row) {
    long[] least = new long[rowOf.length];
    Arrays.fill(least, FAR);
    boolean[] reached = new boolean[rowOf.length];
    rowOf[0] = row;
    int column = 0;
    while (rowOf[column] != 0) {
      reached[column] = true;
      column = next(column, least, reached);
    }
    while (column != 0) {
      rowOf[column] = rowOf[cameFrom[column]];
      column = cameFrom[column];
    }
  }

  /** The column that is nearest to all those reached; the potentials go along. */
  private int next(int from, long[] least, boolean[] reached) {
    int row = rowOf[from];
    int nearest = 0;
    for (int j = 1; j < rowOf.length; j++) {
      if (!reached[j]) {
        long distance = cost[row - 1][j - 1] - ofRow[row] - ofColumn[j];
        if (distance < least[j]) {
          least[j] = distance;
          cameFrom[j] = from;
        }
        nearest = nearest == 0 || least[j] < least[nearest] ? j : nearest;
      }
    }
    long step = least[nearest];
    for (int j = 0; j < rowOf.length; j++) {
      if (reached[j]) {
        ofRow[rowOf[j]] += step;
        ofColumn[j] -= step;
      } else {
        least[j] -= step;
      }
    }
    return nearest;
  }

  private int[] pairs(long[][] weights, int columns) {
    int[] pairs = new int[weights.length];
    Arrays.fill(pairs, -1);
    for (int j = 1; j <= columns; j++) {
      int row = rowOf[j] - 1;
      if (row >= 0 && weights[row][j - 1] > 0) {
        pairs[row] = j - 1;
      }
    }
    return pairs;
  }
}
