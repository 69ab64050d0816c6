package dev.quoth.ledger.agreement;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text, or anything else of a length, in which coders have marked units.
 *
 * @param length in chars, or whatever units are measured in
 * @param units in any order; those of one coder and category are apart or touch
 */
public record Continuum(long length, List<Unit> units) {

  /**
   * @throws IllegalArgumentException if a unit does not lie in it
   */
  public Continuum {
    units = List.copyOf(units);
    if (length < 1) {
      throw new IllegalArgumentException("a continuum of " + length);
    }
    for (Unit unit : units) {
      if (unit.end() > length) {
        throw new IllegalArgumentException("outside the length of " + length + ": " + unit);
      }
    }
  }

  /**
   * A stretch that a coder has marked.
   *
   * @param coder counted from 0
   * @param category as what it is marked
   * @param start where it begins
   * @param end where it ends, exclusive
   */
  public record Unit(int coder, String category, long start, long end) {

    /**
     * @throws IllegalArgumentException if it is empty, or begins before the continuum
     */
    public Unit {
      requireNonNull(category, "category is null");
      if (coder < 0 || start < 0 || end <= start) {
        throw new IllegalArgumentException(
            "not a unit: coder " + coder + ", [" + start + ", " + end + ")");
      }
    }

    long length() {
      return end - start;
    }
  }
}
