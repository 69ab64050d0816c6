package dev.quoth.extract.speakers;

/** How likely an answer is right, by a logistic regression on what it rests on. */
final class Confidences {
  private final double[] weights;

  Confidences(Weights weights) {
    this.weights = weights.ofConfidence();
  }

  /** Estimated probability that all actors of the answer are right. */
  double of(Answer answer) {
    double sum = 0;
    for (int i = 0; i < Doubt.COUNT; i++) {
      sum += weights[i] * answer.doubts()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
