package dev.quoth.lab.calibrate;

import java.util.List;

/**
 * Logistic regression with a small quadratic penalty, fitted by Newton's method (iteratively
 * reweighted least squares; Hastie, Tibshirani and Friedman 2009, section 4.4).
 *
 * <p>Features are standardised for the fit; the weights are for them as they come.
 */
final class LogisticRegression {
  private static final int ROUNDS = 30;
  private static final double PENALTY = 1;

  private LogisticRegression() {}

  /** A case: its features, and whether the answer is yes. */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Case(double[] features, boolean yes) {}

  /**
   * Weights of the features and, last, the bias.
   *
   * @throws IllegalArgumentException if there is no case
   */
  static double[] fit(List<Case> cases) {
    if (cases.isEmpty()) {
      throw new IllegalArgumentException("there is nothing to fit");
    }
    int n = cases.get(0).features().length;
    double[] means = new double[n];
    double[] deviations = new double[n];
    standardise(cases, means, deviations);
    double[] weights = new double[n + 1];
    for (int round = 0; round < ROUNDS; round++) {
      newton(cases, means, deviations, weights);
    }
    for (int i = 0; i < n; i++) {
      weights[i] /= deviations[i];
      weights[n] -= weights[i] * means[i];
    }
    return weights;
  }

  private static void standardise(List<Case> cases, double[] means, double[] deviations) {
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      double squares = 0;
      for (Case c : cases) {
        sum += c.features()[i];
        squares += c.features()[i] * c.features()[i];
      }
      means[i] = sum / cases.size();
      deviations[i] = Math.sqrt(Math.max(squares / cases.size() - means[i] * means[i], 1e-12));
    }
  }

  private static void newton(
      List<Case> cases, double[] means, double[] deviations, double[] weights) {
    int n = weights.length;
    double[][] system = new double[n][n + 1];
    double[] row = new double[n];
    for (Case c : cases) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        row[i] = i == n - 1 ? 1 : (c.features()[i] - means[i]) / deviations[i];
        sum += row[i] * weights[i];
      }
      double p = 1 / (1 + Math.exp(-sum));
      double error = (c.yes() ? 1 : 0) - p;
      for (int i = 0; i < n; i++) {
        system[i][n] += row[i] * error;
        for (int j = 0; j < n; j++) {
          system[i][j] += row[i] * row[j] * p * (1 - p);
        }
      }
    }
    for (int i = 0; i < n; i++) {
      double penalty = i == n - 1 ? 1e-9 : PENALTY;
      system[i][i] += penalty;
      system[i][n] -= penalty * weights[i];
    }
    double[] step = solve(system);
    for (int i = 0; i < n; i++) {
      weights[i] += step[i];
    }
  }

  /** Gaussian elimination; the last column is the right side. */
  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int pivot = 0; pivot < n; pivot++) {
      int best = pivot;
      for (int row = pivot + 1; row < n; row++) {
        best = Math.abs(system[row][pivot]) > Math.abs(system[best][pivot]) ? row : best;
      }
      double[] swapped = system[pivot];
      system[pivot] = system[best];
      system[best] = swapped;
      for (int row = pivot + 1; row < n; row++) {
        double factor = system[row][pivot] / system[pivot][pivot];
        for (int column = pivot; column <= n; column++) {
          system[row][column] -= factor * system[pivot][column];
        }
      }
    }
    double[] solution = new double[n];
    for (int row = n - 1; row >= 0; row--) {
      double rest = system[row][n];
      for (int column = row + 1; column < n; column++) {
        rest -= system[row][column] * solution[column];
      }
      solution[row] = rest / system[row][row];
    }
    return solution;
  }
}
