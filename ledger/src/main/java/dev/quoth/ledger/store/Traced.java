package dev.quoth.ledger.store;

import dev.quoth.ledger.utterances.Fingerprints;
import dev.quoth.ledger.utterances.Wording;

/**
 * The words of a statement as they are compared with those of others.
 *
 * @param fingerprints what it is found by
 */
record Traced(Wording wording, long[] fingerprints) {
  static Traced of(Wording wording) {
    return new Traced(wording, Fingerprints.of(wording));
  }
}
