package dev.quoth.ledger.agreement;

/**
 * A coefficient with the interval in which it lies.
 *
 * @param value of all that was compared; not a number where it has none
 * @param low lower end of the interval; not a number where there is none
 * @param high upper end
 * @param units how many were compared
 * @param samples how many samples the interval was made of: those in which the coefficient has a
 *     value
 */
public record Estimate(double value, double low, double high, int units, int samples) {

  /** Whether the coefficient has a value. */
  public boolean isDefined() {
    return !Double.isNaN(value);
  }
}
