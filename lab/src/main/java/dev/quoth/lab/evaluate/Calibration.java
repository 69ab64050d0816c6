package dev.quoth.lab.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a confidence is worth: how often statements shown with it are right.
 *
 * <p>The expected calibration error is the mean distance between confidence and share of right
 * statements over bins, weighted by their statements (Naeini, Cooper and Hauskrecht, "Obtaining
 * well calibrated probabilities using Bayesian binning", 2015).
 */
record Calibration(List<Judged> statements) {
  private static final int BINS = 10;

  Calibration {
    statements =
        statements.stream().sorted(Comparator.comparingDouble(Judged::confidence)).toList();
  }

  /** A statement with its confidence, and whether it tells who said what. */
  record Judged(double confidence, boolean right) {}

  /**
   * Statements of similar confidence.
   *
   * @param low lowest confidence that belongs here
   * @param high the highest
   * @param confidence mean confidence; 0 without statements
   * @param accuracy share of the statements that are right; 0 without statements
   */
  record Bin(double low, double high, int count, double confidence, double accuracy) {

    private static Bin of(double low, double high, List<Judged> statements) {
      return new Bin(
          low,
          high,
          statements.size(),
          statements.stream().mapToDouble(Judged::confidence).average().orElse(0),
          statements.stream().mapToDouble(s -> s.right ? 1 : 0).average().orElse(0));
    }
  }

  /** Ten bins that are equally wide; 1 belongs to the last. */
  List<Bin> equalWidth() {
    List<List<Judged>> members = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      members.add(new ArrayList<>());
    }
    for (Judged statement : statements) {
      members.get(Math.min(BINS - 1, (int) (statement.confidence * BINS))).add(statement);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      bins.add(Bin.of((double) i / BINS, (i + 1.0) / BINS, members.get(i)));
    }
    return bins;
  }

  /** Ten bins of as many statements each, give or take one; fewer where there are fewer. */
  List<Bin> equalMass() {
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      int from = (int) ((long) statements.size() * i / BINS);
      int to = (int) ((long) statements.size() * (i + 1) / BINS);
      if (from < to) {
        List<Judged> members = statements.subList(from, to);
        bins.add(Bin.of(members.get(0).confidence, members.get(to - from - 1).confidence, members));
      }
    }
    return bins;
  }

  /** The expected calibration error over bins of these statements; 0 without statements. */
  static double expectedError(List<Bin> bins) {
    int count = bins.stream().mapToInt(Bin::count).sum();
    double error = 0;
    for (Bin bin : bins) {
      error += bin.count * Math.abs(bin.confidence - bin.accuracy);
    }
    return count == 0 ? 0 : error / count;
  }

  /** Mean square of the distance between confidence and outcome (Brier, 1950). */
  double brier() {
    return statements.stream()
        .mapToDouble(s -> Math.pow(s.confidence - (s.right ? 1 : 0), 2))
        .average()
        .orElse(0);
  }

  /** The statements with at least this confidence, as one bin. */
  Bin from(double confidence) {
    return Bin.of(
        confidence, 1, statements.stream().filter(s -> s.confidence >= confidence).toList());
  }
}
