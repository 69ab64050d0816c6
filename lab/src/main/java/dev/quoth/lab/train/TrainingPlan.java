package dev.quoth.lab.train;

/**
 * How to train.
 *
 * @param epochs passes over the corpus
 * @param pieces inputs of a batch
 * @param encoderRate highest learning rate of the encoder's top layer
 * @param headRate highest learning rate of the heads
 * @param layerDecay factor by which the rate falls from each layer to the one below
 * @param dropout share of values dropped
 * @param averageDecay how slowly the weights' running average forgets, a step
 * @param seed of everything that is drawn
 * @param threads of the matrix library
 */
record TrainingPlan(
    int epochs,
    int pieces,
    double encoderRate,
    double headRate,
    double layerDecay,
    double dropout,
    double averageDecay,
    long seed,
    int threads) {

  /** Share of the steps in which the learning rate rises. */
  private static final double WARM_UP = 0.08;

  /**
   * Learning rate's share of its highest value at {@code done} (0 to 1) of all steps. The number of
   * steps is a guess, as epochs differ in their batches; what lies beyond it is not learned from.
   */
  double schedule(double done) {
    return done < WARM_UP ? done / WARM_UP : Math.max(0, (1 - done) / (1 - WARM_UP));
  }
}
