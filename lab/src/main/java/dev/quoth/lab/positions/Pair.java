package dev.quoth.lab.positions;

/**
 * A proposition and something said, with what is known of how they stand.
 *
 * @param proposition a short declarative sentence
 * @param statement what somebody said
 * @param related whether the one is of the other's matter
 * @param stance 1 if the statement is for the proposition, -1 if against it, 0 if it takes no side
 *     of a proposition that it is about, or is not about it
 * @param weight of the pair in training, above 0
 */
public record Pair(
    String proposition, String statement, Relation related, int stance, double weight) {

  /** Whether statement and proposition have to do with each other. */
  public enum Relation {
    YES,
    NO,
    UNKNOWN
  }

  /** A statement about the proposition, for it or against it. */
  public static Pair about(String proposition, String statement, boolean supports) {
    return new Pair(proposition, statement, Relation.YES, supports ? 1 : -1, 1);
  }

  /** A statement about the proposition that is neither for it nor against it. */
  public static Pair withoutSide(String proposition, String statement) {
    return new Pair(proposition, statement, Relation.YES, 0, 1);
  }

  /** Whether it is about the proposition, and for it or against it. */
  public boolean takesSide() {
    return related == Relation.YES && stance != 0;
  }

  /** A statement about something else. */
  public static Pair unrelated(String proposition, String statement) {
    return new Pair(proposition, statement, Relation.NO, 0, 1);
  }
}
