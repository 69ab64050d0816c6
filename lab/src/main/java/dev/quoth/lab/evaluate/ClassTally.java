package dev.quoth.lab.evaluate;

/**
 * How many gold attributions of one class there are, and how many were found.
 *
 * @param gold how many there are
 * @param contentMatched how many have a predicted content that matches
 * @param whoSaidWhat how many of those have the right source as well
 */
public record ClassTally(int gold, int contentMatched, int whoSaidWhat) {
  static final ClassTally NONE = new ClassTally(0, 0, 0);

  ClassTally plus(ClassTally other) {
    return new ClassTally(
        gold + other.gold, contentMatched + other.contentMatched, whoSaidWhat + other.whoSaidWhat);
  }

  /** Share of the gold whose content was found; 0 where there is no gold. */
  public double contentRecall() {
    return gold == 0 ? 0 : (double) contentMatched / gold;
  }

  /** Share of the gold whose content was found with the right source; 0 where there is no gold. */
  public double whoSaidWhatRecall() {
    return gold == 0 ? 0 : (double) whoSaidWhat / gold;
  }
}
