package dev.quoth.networks;

/** Two-mode networks from a tally, as {@link Aggregation} and {@link Normalisation} define them. */
final class Affiliation {
  private Affiliation() {}

  /** Weights of rows by columns; those of 0 are left out. */
  static Sparse of(Tally tally, Aggregation aggregation, Normalisation normalisation) {
    int[] activity = tally.activity();
    int[] prominence = tally.prominence();
    Sparse.Builder ties = new Sparse.Builder(tally.rows().size());
    for (int row = 0; row < tally.rows().size(); row++) {
      for (int cell = tally.start()[row]; cell < tally.start()[row + 1]; cell++) {
        int column = tally.column()[cell];
        double weight = weight(tally.supports()[cell], tally.opposes()[cell], aggregation);
        double divisor =
            switch (normalisation) {
              case ACTIVITY -> activity[row];
              case PROMINENCE -> prominence[column];
              default -> 1;
            };
        if (weight != 0) {
          ties.add(column, weight / divisor);
        }
      }
      ties.endRow();
    }
    return ties.build();
  }

  private static double weight(int supports, int opposes, Aggregation aggregation) {
    return switch (aggregation) {
      case IGNORE -> supports + opposes;
      case SUBTRACT -> supports - opposes;
      case COMBINE -> (supports > 0 ? 1 : 0) + (opposes > 0 ? 2 : 0);
      case CONGRUENCE, CONFLICT -> throw new IllegalStateException("for one mode alone");
    };
  }
}
