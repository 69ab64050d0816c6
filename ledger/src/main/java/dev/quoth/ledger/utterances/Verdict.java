package dev.quoth.ledger.utterances;

import org.jspecify.annotations.Nullable;

/**
 * What two statements are to each other.
 *
 * @param evidence why they are taken to report the same utterance; null where they are not
 * @param excluded whether they cannot be in one group, whatever a third has in common with both
 */
record Verdict(@Nullable Evidence evidence, boolean excluded) {
  /** Not the same by themselves, but they may be parts of a longer version. */
  static final Verdict OPEN = new Verdict(null, false);

  static final Verdict EXCLUDED = new Verdict(null, true);
}
