package dev.quoth.lab.calibrate;

import java.util.List;

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
    for (int round = 0; round < ROUNDS; round++) {
      double[] gradient = new double[weights.length];
      for (Choice choice : choices) {
        add(choice, weights, gradient);
      }
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] - penalty * (weights[i] - prior[i]);
        squares[i] += slope * slope;
        weights[i] += squares[i] == 0 ? 0 : STEP * slope / Math.sqrt(squares[i]);
      }
    }
    return weights;
  }

  private static void add(Choice choice, double[] weights, double[] gradient) {
    double[] shares = shares(choice.options(), weights);
    for (int option = 0; option < shares.length; option++) {
      double miss = (option == choice.right() ? 1 : 0) - shares[option];
      double[] features = choice.options().get(option);
      for (int i = 0; i < weights.length; i++) {
        gradient[i] += miss * features[i];
      }
    }
  }

  /** How likely each option is by the weights. */
  static double[] shares(List<double[]> options, double[] weights) {
    double[] shares = new double[options.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int option = 0; option < shares.length; option++) {
      for (int i = 0; i < weights.length; i++) {
        shares[option] += weights[i] * options.get(option)[i];
      }
      most = Math.max(most, shares[option]);
    }
    double sum = 0;
    for (int option = 0; option < shares.length; option++) {
      shares[option] = Math.exp(shares[option] - most);
      sum += shares[option];
    }
    for (int option = 0; option < shares.length; option++) {
      shares[option] /= sum;
    }
    return shares;
  }
}
