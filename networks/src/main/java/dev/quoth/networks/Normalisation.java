package dev.quoth.networks;

/**
 * By what the weight of a tie is divided, so that those who speak much are not tied to all. With
 * {@code x(i,j,k)} as in {@link Aggregation}, summed over stances where they are ignored, and
 * {@code a(i)}, the activity of i, the sum of x(i,j,k) over j and k (Leifeld 2017; Leifeld, Gruber
 * and Bossner 2018):
 */
public enum Normalisation {
  NONE,
  /** One mode: (a(i) + a(i')) / 2. */
  AVERAGE_ACTIVITY,
  /**
   * One mode: the sum over j and k of x(i,j,k) where x(i',j,k) is 0, of x(i',j,k) where x(i,j,k) is
   * 0, and of x(i,j,k) x(i',j,k).
   */
  JACCARD,
  /**
   * One mode: the product of the lengths of both vectors x(i), x(i'). Discourse Network Analyzer 2
   * and 3 divide by a(i) a(i') instead, which is no cosine where an actor speaks twice.
   */
  COSINE,
  /** Two modes: the activity of the row. */
  ACTIVITY,
  /** Two modes: the activity of the column. */
  PROMINENCE;

  boolean isForOneMode() {
    return this != ACTIVITY && this != PROMINENCE;
  }

  boolean isForTwoModes() {
    return this == NONE || !isForOneMode();
  }
}
