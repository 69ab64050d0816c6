package dev.quoth.extract.speakers;

/**
 * How likely an answer is right: a logistic regression on what it rests on, and no more than
 * answers of its kind were right where they were judged. Where the registry has a part in it, no
 * more than {@link Basis#mostConfidence(double)}.
 */
final class Confidences {
  private final double[] weights;
  private final double[] caps;
  private final double threshold;

  Confidences(Weights weights) {
    this.weights = weights.ofConfidence();
    this.caps = weights.caps();
    this.threshold = weights.threshold();
  }

  /** Estimated probability that all actors of the answer are right. */
  double of(Answer answer) {
    double sum = 0;
    for (int i = 0; i < Doubt.COUNT; i++) {
      sum += weights[i] * answer.doubts()[i];
    }
    double cap = caps[answer.kind().ordinal()];
    double most = answer.basis().mostConfidence(threshold);
    if (most < 1) {
      double logOdds = Math.log(most / (1 - most)) + Math.min(0, sum);
      return 1 / (1 + Math.exp(-logOdds));
    }
    double estimate = 1 / (1 + Math.exp(-sum));
    return cap > 0 ? Math.min(cap, estimate) : estimate;
  }
}
