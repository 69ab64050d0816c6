package dev.quoth.extract.speakers;

/**
 * How likely an answer is right: a logistic regression on what it rests on, and no more than answers
 * of its kind were right where they were judged.
 */
final class Confidences {
  private final double[] weights;
  private final double[] caps;

  Confidences(Weights weights) {
    this.weights = weights.ofConfidence();
    this.caps = weights.caps();
  }

  /** Estimated probability that all actors of the answer are right. */
  double of(Answer answer) {
    double sum = 0;
    for (int i = 0; i < Doubt.COUNT; i++) {
      sum += weights[i] * answer.doubts()[i];
    }
    double cap = caps[Doubt.valueOf(answer.by().name()).ordinal()];
    double estimate = 1 / (1 + Math.exp(-sum));
    return cap > 0 ? Math.min(cap, estimate) : estimate;
  }
}
