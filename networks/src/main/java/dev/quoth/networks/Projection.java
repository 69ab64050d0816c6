package dev.quoth.networks;

import java.util.Arrays;

/**
 * One-mode networks from a tally: for two rows i, i', the sum over all columns of what they said in
 * common, as {@link Aggregation} and {@link Normalisation} define it.
 *
 * <p>Row by row as Gustavson multiplies sparse matrices (ACM TOMS 4(3), 1978): only pairs that
 * share a column are touched.
 */
final class Projection {
  private final Tally tally;
  private final Aggregation aggregation;
  private final Normalisation normalisation;
  private final ByColumn byColumn;
  private final int[] activity;
  private final double[] length;

  // Of the row at hand with each later row:
  private final double[] weight;
  private final double[] same; // sum of x(i,j,k) x(i',j,k)
  private final double[] shared; // sum of x(i,j,k) + x(i',j,k) where neither is 0
  private final int[] met;
  private final boolean[] isMet;
  private int metCount;

  private Projection(Tally tally, Aggregation aggregation, Normalisation normalisation) {
    this.tally = tally;
    this.aggregation = aggregation;
    this.normalisation = normalisation;
    int n = tally.rows().size();
    byColumn = ByColumn.of(tally);
    activity = tally.activity();
    length = lengths(tally);
    weight = new double[n];
    same = new double[n];
    shared = new double[n];
    met = new int[n];
    isMet = new boolean[n];
  }

  /** Weights above the diagonal; those of 0 are left out. */
  static Sparse of(Tally tally, Aggregation aggregation, Normalisation normalisation) {
    return new Projection(tally, aggregation, normalisation).all();
  }

  private Sparse all() {
    Sparse.Builder ties = new Sparse.Builder(tally.rows().size());
    for (int row = 0; row < tally.rows().size(); row++) {
      for (int cell = tally.start()[row]; cell < tally.start()[row + 1]; cell++) {
        meet(cell);
      }
      Arrays.sort(met, 0, metCount);
      for (int m = 0; m < metCount; m++) {
        int other = met[m];
        if (weight[other] != 0) {
          ties.add(other, weight[other] / divisor(row, other));
        }
        weight[other] = 0;
        same[other] = 0;
        shared[other] = 0;
        isMet[other] = false;
      }
      metCount = 0;
      ties.endRow();
    }
    return ties.build();
  }

  private void meet(int cell) {
    int column = tally.column()[cell];
    double supports = tally.supports()[cell];
    double opposes = tally.opposes()[cell];
    for (int k = byColumn.place()[cell] + 1; k < byColumn.start()[column + 1]; k++) {
      int other = byColumn.row()[k];
      double otherSupports = byColumn.supports()[k];
      double otherOpposes = byColumn.opposes()[k];
      if (!isMet[other]) {
        isMet[other] = true;
        met[metCount++] = other;
      }
      double congruence = supports * otherSupports + opposes * otherOpposes;
      double conflict = supports * otherOpposes + opposes * otherSupports;
      weight[other] +=
          switch (aggregation) {
            case IGNORE, CONGRUENCE -> congruence; // where ignored, all count as supports
            case CONFLICT -> conflict;
            case SUBTRACT -> congruence - conflict;
            case COMBINE -> throw new IllegalStateException("no one-mode network combines");
          };
      if (normalisation == Normalisation.JACCARD) {
        same[other] += congruence;
        shared[other] += supports * otherSupports > 0 ? supports + otherSupports : 0;
        shared[other] += opposes * otherOpposes > 0 ? opposes + otherOpposes : 0;
      }
    }
  }

  private double divisor(int row, int other) {
    return switch (normalisation) {
      case NONE -> 1;
      case AVERAGE_ACTIVITY -> (activity[row] + activity[other]) / 2.0;
      case JACCARD -> activity[row] + activity[other] - shared[other] + same[other];
      case COSINE -> length[row] * length[other];
      case ACTIVITY, PROMINENCE -> throw new IllegalStateException("for two modes alone");
    };
  }

  private static double[] lengths(Tally tally) {
    double[] lengths = new double[tally.rows().size()];
    for (int row = 0; row < lengths.length; row++) {
      double squares = 0;
      for (int cell = tally.start()[row]; cell < tally.start()[row + 1]; cell++) {
        double supports = tally.supports()[cell];
        double opposes = tally.opposes()[cell];
        squares += supports * supports + opposes * opposes;
      }
      lengths[row] = Math.sqrt(squares);
    }
    return lengths;
  }
}
