package dev.quoth.networks;

import java.util.Arrays;

/**
 * A sparse matrix, row by row, within each row by column; the upper triangle alone where it is
 * symmetric.
 */
record Sparse(int[] start, int[] column, double[] value) {
  int rows() {
    return start.length - 1;
  }

  double at(int row, int wanted) {
    int found = Arrays.binarySearch(column, start[row], start[row + 1], wanted);
    return found < 0 ? 0 : value[found];
  }

  /** Takes values row by row. */
  static final class Builder {
    private final int[] start;
    private int[] column = new int[64];
    private double[] value = new double[64];
    private int row;
    private int size;

    Builder(int rows) {
      start = new int[rows + 1];
    }

    /** Adds a value to the row at hand; columns must come in order. */
    void add(int at, double weight) {
      if (size == column.length) {
        column = Arrays.copyOf(column, size * 2);
        value = Arrays.copyOf(value, size * 2);
      }
      column[size] = at;
      value[size++] = weight;
    }

    void endRow() {
      start[++row] = size;
    }

    Sparse build() {
      return new Sparse(start, Arrays.copyOf(column, size), Arrays.copyOf(value, size));
    }
  }
}
