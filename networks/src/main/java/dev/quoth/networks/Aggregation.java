package dev.quoth.networks;

/**
 * How stances enter the weight of a tie. With {@code x(i,j,k)}, how often actor {@code i} spoke of
 * proposition {@code j} with stance {@code k} (Leifeld 2017; Leifeld, Gruber and Bossner 2018):
 */
public enum Aggregation {
  /**
   * Stances do not matter. One mode: the sum over j of x(i,j) x(i',j), x summed over stances. Two
   * modes: x(i,j).
   */
  IGNORE,
  /** One mode: the sum over j and k of x(i,j,k) x(i',j,k). */
  CONGRUENCE,
  /** One mode: the sum over j and k of x(i,j,k) x(i',j,k'), k' the other stance. */
  CONFLICT,
  /** One mode: congruence less conflict. Two modes: statements for less statements against. */
  SUBTRACT,
  /** Two modes: 1 where there are statements for alone, 2 against alone, 3 both. */
  COMBINE
}
