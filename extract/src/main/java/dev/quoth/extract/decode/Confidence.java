package dev.quoth.extract.decode;

import dev.quoth.Statement;

/**
 * How probable it is that an attribution is right: a logistic model over its {@link Evidence},
 * fitted on the development set.
 *
 * @param weights a weight for each number of the evidence
 * @param bias added to the weighted sum
 * @param threshold attributions less probable than this are not reported
 * @param quotedThreshold the same for those whose content has words in quotation marks
 */
@SuppressWarnings("ArrayRecordComponent") // weights, handed over and never compared
public record Confidence(double[] weights, double bias, double threshold, double quotedThreshold) {

  /**
   * @throws IllegalArgumentException if the number of weights is wrong
   */
  public Confidence {
    if (weights.length != Evidence.NAMES.size()) {
      throw new IllegalArgumentException("confidence of " + weights.length + " weights");
    }
  }

  /** Probability, 0 to 1, that the attribution with this evidence is right. */
  public double of(double[] evidence) {
    double sum = bias;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * evidence[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** The least probability at which an attribution of this kind is reported. */
  public double least(Statement.Kind kind) {
    return kind == Statement.Kind.INDIRECT ? threshold : quotedThreshold;
  }
}
