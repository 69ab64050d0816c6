package dev.quoth.networks;

/**
 * The cells of a tally column by column, within each column by row.
 *
 * @param start where the cells of each column begin; one longer than there are columns
 * @param place where each cell of the tally lies here
 */
record ByColumn(int[] start, int[] row, int[] supports, int[] opposes, int[] place) {
  static ByColumn of(Tally tally) {
    int cells = tally.column().length;
    int columns = tally.columns().size();
    int[] start = new int[columns + 1];
    for (int column : tally.column()) {
      start[column + 1]++;
    }
    for (int column = 0; column < columns; column++) {
      start[column + 1] += start[column];
    }
    int[] next = start.clone();
    ByColumn turned =
        new ByColumn(start, new int[cells], new int[cells], new int[cells], new int[cells]);
    for (int row = 0; row < tally.rows().size(); row++) {
      for (int cell = tally.start()[row]; cell < tally.start()[row + 1]; cell++) {
        int at = next[tally.column()[cell]]++;
        turned.row[at] = row;
        turned.supports[at] = tally.supports()[cell];
        turned.opposes[at] = tally.opposes()[cell];
        turned.place[cell] = at;
      }
    }
    return turned;
  }
}
