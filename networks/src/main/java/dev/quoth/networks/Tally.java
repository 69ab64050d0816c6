package dev.quoth.networks;

import dev.quoth.Stance;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leifeld's array x(i,j,k), sparse: how often each row was said of each column with each stance.
 * Cells lie row by row, within each row by column.
 *
 * @param start where the cells of each row begin; one longer than there are rows
 * @param column that of each cell
 * @param supports of each cell
 * @param opposes of each cell
 */
record Tally(
    List<String> rows,
    List<String> columns,
    int[] start,
    int[] column,
    int[] supports,
    int[] opposes) {

  /** Counts the events that have both variables with values among the names. */
  static Tally of(Events events, NetworkQuery query, List<String> rows, List<String> columns) {
    long[] slots = slots(events, query, numbers(rows), numbers(columns));
    int cells = 0;
    for (int i = 0; i < slots.length; i++) {
      if (i == 0 || slots[i] / 2 != slots[i - 1] / 2) {
        cells++;
      }
    }
    Tally tally =
        new Tally(
            rows,
            columns,
            new int[rows.size() + 1],
            new int[cells],
            new int[cells],
            new int[cells]);
    tally.fill(slots);
    return tally;
  }

  private void fill(long[] slots) {
    int cell = -1;
    for (int i = 0; i < slots.length; i++) {
      long place = slots[i] / 2;
      if (i == 0 || place != slots[i - 1] / 2) {
        cell++;
        column[cell] = (int) (place % columns.size());
        start[(int) (place / columns.size()) + 1]++;
      }
      if (slots[i] % 2 == 0) {
        supports[cell]++;
      } else {
        opposes[cell]++;
      }
    }
    for (int row = 0; row < rows.size(); row++) {
      start[row + 1] += start[row];
    }
  }

  /**
   * One number for each event that counts, in order: of its row, column and stance, from the
   * highest digits to the lowest. Events that count once differ in nothing but these and what they
   * are counted in; so they are sorted by all four, and the first of each is taken.
   */
  private static long[] slots(
      Events events,
      NetworkQuery query,
      Map<String, Integer> rowOf,
      Map<String, Integer> columnOf) {
    boolean ignore = query.aggregation() == Aggregation.IGNORE;
    Buckets buckets = new Buckets(query.counting());
    long[] slots = new long[events.size()];
    int[] inBucket = new int[events.size()];
    int n = 0;
    for (Event event : events.list()) {
      String row = query.rows().of(event);
      String column = query.columns().of(event);
      if (row != null && column != null) {
        int stance = ignore || event.stance() == Stance.SUPPORTS ? 0 : 1;
        long place = (long) rowOf.getOrDefault(row, 0) * columnOf.size();
        slots[n] = (place + columnOf.getOrDefault(column, 0)) * 2 + stance;
        inBucket[n++] = buckets.of(event);
      }
    }
    for (int i = 0; i < n; i++) {
      slots[i] = Math.addExact(Math.multiplyExact(slots[i], (long) buckets.size()), inBucket[i]);
    }
    Arrays.sort(slots, 0, n);
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (i == 0 || slots[i] != slots[i - 1] || query.counting() == Counting.STATEMENT) {
        slots[kept++] = slots[i];
      }
    }
    return Arrays.stream(slots, 0, kept).map(slot -> slot / buckets.size()).toArray();
  }

  private static Map<String, Integer> numbers(List<String> names) {
    Map<String, Integer> numbers = new HashMap<>(names.size() * 2);
    for (String name : names) {
      numbers.put(name, numbers.size());
    }
    return numbers;
  }

  /** What each row and stance sums up to. */
  int[] activity() {
    int[] activity = new int[rows.size()];
    for (int row = 0; row < activity.length; row++) {
      for (int cell = start[row]; cell < start[row + 1]; cell++) {
        activity[row] += supports[cell] + opposes[cell];
      }
    }
    return activity;
  }

  /** What each column sums up to. */
  int[] prominence() {
    int[] prominence = new int[columns.size()];
    for (int cell = 0; cell < column.length; cell++) {
      prominence[column[cell]] += supports[cell] + opposes[cell];
    }
    return prominence;
  }
}
