package dev.quoth.ledger.actors.load;

/**
 * What an import came to.
 *
 * @param read actors found in the source
 * @param created of these, how many are new
 * @param joined of these, how many were recognised as one already there, and merged with it
 * @param changed how many were there from an earlier import, and have new names or roles now
 * @param bad lines or entries passed over
 */
public record ImportSummary(long read, long created, long joined, long changed, long bad) {

  /** Whether the registry is as it was before. */
  public boolean isNothingNew() {
    return created + joined + changed == 0;
  }
}
