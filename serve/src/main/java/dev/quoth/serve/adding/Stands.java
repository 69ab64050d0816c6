package dev.quoth.serve.adding;

/**
 * What came of asking a model where statements stand.
 *
 * @param read how many statements were looked at
 * @param standing how many of them stand somewhere
 * @param supports how many positions are for a proposition
 * @param changed how many positions are new, or others than before, or withdrawn
 */
public record Stands(
    long read, long standing, long supports, long opposes, long unclear, long changed) {
  /** Nothing was looked at. */
  public static final Stands NONE = new Stands(0, 0, 0, 0, 0, 0);

  /** Both together, of different statements. */
  public Stands plus(Stands more) {
    return new Stands(
        read + more.read,
        standing + more.standing,
        supports + more.supports,
        opposes + more.opposes,
        unclear + more.unclear,
        changed + more.changed);
  }

  /** How many positions there are. */
  public long positions() {
    return supports + opposes + unclear;
  }
}
