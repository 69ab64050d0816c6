package dev.quoth.ledger.utterances;

import java.util.Comparator;

/**
 * Why two statements are taken to report the same utterance.
 *
 * @param words how many words both have, in the same order
 * @param containment their share of the shorter wording, 0 to 1
 * @param resemblance their share of all words of both, 0 to 1
 * @param speakers what is known of the speakers
 * @param times what is known of the times
 */
record Evidence(int words, double containment, double resemblance, Speakers speakers, Times times) {
  /** The strongest last. */
  static final Comparator<Evidence> BY_STRENGTH =
      Comparator.comparing(Evidence::speakers, Comparator.reverseOrder())
          .thenComparing(Evidence::times, Comparator.reverseOrder())
          .thenComparing(Evidence::containment)
          .thenComparing(Evidence::words)
          .thenComparing(Evidence::resemblance);

  /** Whether two statements have one speaker. */
  enum Speakers {
    /** An actor who speaks in one speaks in the other. */
    SAME,
    /** It cannot be told: one has no speaker, or one who is not named. */
    OPEN,
    /** All are named, and none is the same. */
    DIFFERENT
  }

  /** Whether two statements can be of one time. */
  enum Times {
    /** They are, or were published within days of one another. */
    NEAR,
    /** It cannot be told. */
    OPEN,
    /** One was said at another time than the other, or after it was published. */
    APART
  }
}
