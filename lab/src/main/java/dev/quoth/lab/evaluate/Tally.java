package dev.quoth.lab.evaluate;

/**
 * What precision and recall are made of. Tallies of documents add up.
 *
 * @param rightPredicted how much of what was predicted is in the gold
 * @param predicted how much was predicted
 * @param foundGold how much of the gold was found
 * @param gold how much gold there is
 */
public record Tally(double rightPredicted, double predicted, double foundGold, double gold) {
  /** Of nothing. */
  public static final Tally NONE = new Tally(0, 0, 0, 0);

  /** Where each right prediction finds one gold item. */
  static Tally oneToOne(double right, double predicted, double gold) {
    return new Tally(right, predicted, right, gold);
  }

  /** Both together. */
  public Tally plus(Tally other) {
    return new Tally(
        rightPredicted + other.rightPredicted,
        predicted + other.predicted,
        foundGold + other.foundGold,
        gold + other.gold);
  }

  /** Share of the predicted that is right; 0 where nothing was predicted. */
  public double precision() {
    return predicted == 0 ? 0 : rightPredicted / predicted;
  }

  /** Share of the gold that was found; 0 where there is none. */
  public double recall() {
    return gold == 0 ? 0 : foundGold / gold;
  }

  /** Harmonic mean of precision and recall; 0 where both are. */
  public double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
}
