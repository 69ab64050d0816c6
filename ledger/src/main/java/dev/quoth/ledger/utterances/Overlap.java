package dev.quoth.ledger.utterances;

/**
 * What two wordings have in common, word by word and in order.
 *
 * @param words number of words that both have, in whatever form
 * @param telling how many of them tell something
 * @param changed in how many places of telling words each has its own
 * @param containment their share of the shorter wording, 0 to 1
 * @param resemblance their share of all words of both, 0 to 1
 * @param contradictory whether one negates what the other does not
 */
record Overlap(
    int words,
    int telling,
    int changed,
    double containment,
    double resemblance,
    boolean contradictory) {
  static final Overlap NONE = new Overlap(0, 0, 0, 0, 0, false);

  boolean isWhole() {
    return containment >= 1;
  }
}
