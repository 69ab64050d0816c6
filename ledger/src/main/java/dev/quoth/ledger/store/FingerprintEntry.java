package dev.quoth.ledger.store;

/**
 * A fingerprint and the key of a statement that has it, in one number: the first 33 bits of the
 * one, then 30 of the other, so that entries sort by fingerprints. Of ten million entries one in a
 * thousand meets another by chance; whoever asks looks at the words anyway.
 */
final class FingerprintEntry {
  /** Statements with greater keys are not found by fingerprints. */
  static final long MOST_KEYS = 1L << 30;

  /** Bits of an entry. */
  static final int BITS = 63;

  private static final int KEY_BITS = 30;

  private FingerprintEntry() {}

  static long of(long fingerprint, long key) {
    return hash(fingerprint) << KEY_BITS | key;
  }

  /** What an entry has of a fingerprint. */
  static long hash(long fingerprint) {
    return fingerprint >>> (Long.SIZE - BITS + KEY_BITS);
  }

  static long hashOf(long entry) {
    return entry >>> KEY_BITS;
  }

  static long keyOf(long entry) {
    return entry & (MOST_KEYS - 1);
  }

  /** The first entry that a fingerprint of this hash can have. */
  static long first(long hash) {
    return hash << KEY_BITS;
  }
}
