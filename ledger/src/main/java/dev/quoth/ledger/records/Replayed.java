package dev.quoth.ledger.records;

/**
 * What came of entries of another ledger's history.
 *
 * @param added those that are new
 * @param there those that were there
 * @param parted whether one was not what this ledger has in its place: both have changed since they
 *     were one, or never were; then nothing was taken
 */
public record Replayed(int added, int there, boolean parted) {}
