package dev.quoth.lab.calibrate;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Conditional logistic regression (McFadden 1974): weights by which the right one of several
 * options is likeliest, with a quadratic penalty, fitted by gradient ascent with a step of its own
 * for each weight (AdaGrad; Duchi, Hazan and Singer 2011).
 */
final class ChoiceRegression {
  private static final int ROUNDS = 600;
  private static final double STEP = 0.3;

  private ChoiceRegression() {}

  /**
   * A choice that was made.
   *
   * @param options the features of each option
   * @param right index of the right one
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Choice(List<double[]> options, int right) {

    Choice {
      options = List.copyOf(options);
    }
  }

  /**
   * Weights of the features.
   *
   * @param prior the weights towards which the penalty pulls
   * @param penalty how strongly
   */
  static double[] fit(List<Choice> choices, double[] prior, double penalty) {
    double[] weights = prior.clone();
    double[] squares = new double[weights.length];
    List<Sparse> sparse = choices.stream().map(Sparse::of).toList();
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Sparse choice : sparse) {
        choice.add(weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] - penalty * (weights[i] - prior[i]);
        squares[i] += slope * slope;
        weights[i] += squares[i] == 0 ? 0 : STEP * slope / Math.sqrt(squares[i]);
      }
    }
    return weights;
  }

  /**
   * A choice without the features that are 0, which most are.
   *
   * @param places by option, which features it has
   * @param values by option, what they are
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, never compared
  private record Sparse(int[][] places, double[][] values, int right) {

    static Sparse of(Choice choice) {
      int[][] places = new int[choice.options().size()][];
      double[][] values = new double[places.length][];
      for (int option = 0; option < places.length; option++) {
        double[] all = choice.options().get(option);
        places[option] = IntStream.range(0, all.length).filter(i -> all[i] != 0).toArray();
        values[option] = IntStream.of(places[option]).mapToDouble(i -> all[i]).toArray();
      }
      return new Sparse(places, values, choice.right());
    }

    void add(double[] weights, double[] gradient) {
      double[] sums = new double[places.length];
      for (int option = 0; option < sums.length; option++) {
        for (int i = 0; i < places[option].length; i++) {
          sums[option] += weights[places[option][i]] * values[option][i];
        }
      }
      double[] shares = shares(sums);
      for (int option = 0; option < shares.length; option++) {
        double miss = (option == right ? 1 : 0) - shares[option];
        for (int i = 0; i < places[option].length; i++) {
          gradient[places[option][i]] += miss * values[option][i];
        }
      }
    }
  }

  /** How likely each option is by the weights. */
  static double[] shares(List<double[]> options, double[] weights) {
    double[] shares = new double[options.size()];
    for (int option = 0; option < shares.length; option++) {
      for (int i = 0; i < weights.length; i++) {
        shares[option] += weights[i] * options.get(option)[i];
      }
    }
    return shares(shares);
  }

  /** Softmax, in place. */
  private static double[] shares(double[] sums) {
    double most = Double.NEGATIVE_INFINITY;
    for (double each : sums) {
      most = Math.max(most, each);
    }
    double sum = 0;
    for (int option = 0; option < sums.length; option++) {
      sums[option] = Math.exp(sums[option] - most);
      sum += sums[option];
    }
    for (int option = 0; option < sums.length; option++) {
      sums[option] /= sum;
    }
    return sums;
  }
}
