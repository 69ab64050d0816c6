package dev.quoth.ledger.utterances;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * Why two statements are taken to report the same utterance.
 *
 * @param with id of the other statement
 * @param words how many words both have, in the same order
 * @param containment their share of the shorter wording, 0 to 1
 * @param resemblance their share of all words of both, 0 to 1
 * @param speakers what is known of the speakers
 * @param times what is known of the times
 * @param copies whether the articles are copies of one story
 */
public record Evidence(
    String with,
    int words,
    double containment,
    double resemblance,
    Speakers speakers,
    Times times,
    boolean copies) {
  /** The strongest last. */
  static final Comparator<Evidence> BY_STRENGTH =
      Comparator.comparing(Evidence::copies)
          .thenComparing(Evidence::speakers, Comparator.reverseOrder())
          .thenComparing(Evidence::times, Comparator.reverseOrder())
          .thenComparing(Evidence::containment)
          .thenComparing(Evidence::words)
          .thenComparing(Evidence::resemblance);

  public Evidence {
    requireNonNull(with, "with is null");
    requireNonNull(speakers, "speakers is null");
    requireNonNull(times, "times is null");
  }

  /** Whether two statements have one speaker. */
  public enum Speakers {
    /** An actor who speaks in one speaks in the other. */
    SAME,
    /** It cannot be told: one has no speaker, or one who is not named. */
    OPEN,
    /** All are named, and none is the same. */
    DIFFERENT
  }

  /** Whether two statements can be of one time. */
  public enum Times {
    /** They are, or were published within days of one another. */
    NEAR,
    /** It cannot be told. */
    OPEN,
    /** One was said at another time than the other, or after it was published. */
    APART
  }
}
