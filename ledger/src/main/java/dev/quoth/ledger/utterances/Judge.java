package dev.quoth.ledger.utterances;

import dev.quoth.ledger.utterances.Evidence.Speakers;
import dev.quoth.ledger.utterances.Evidence.Times;

/**
 * Decides whether two statements report the same utterance: by their words, of which the more are
 * asked the less speaker and time speak for it. Never by speaker or time alone, and never against
 * the times. Says the same for both orders of the two.
 */
final class Judge {
  /** Less of the shorter wording is never enough. */
  private static final double LEAST_CONTAINMENT = 0.6;

  /** Wordings with so many words in common in one stretch, */
  private static final int LEAST_ALIKE = 5;

  /** and so many telling words of their own at the same place, go on differently. */
  private static final int LEAST_OWN = 3;

  private final Copies copies;

  Judge(Copies copies) {
    this.copies = copies;
  }

  /** Whether both are the same; a quick look spares most that share a fingerprint the rest. */
  boolean isSame(Placed a, Placed b) {
    return isPossible(a.report(), b.report())
        && canContain(a.wording(), b.wording())
        && verdict(a, b).evidence() != null;
  }

  /** What they are to each other. */
  Verdict verdict(Placed a, Placed b) {
    if (!isPossible(a.report(), b.report())) {
      return Verdict.EXCLUDED;
    }
    Times times = TimeCheck.compare(a.report(), b.report());
    Speakers speakers = SpeakerCheck.compare(a.report().speakers(), b.report().speakers());
    Overlap overlap = WordAlignment.of(a.wording(), b.wording());
    if (isSame(a.report(), b.report(), overlap, speakers, times)) {
      return new Verdict(
          new Evidence(
              overlap.words(), overlap.containment(), overlap.resemblance(), speakers, times),
          false);
    }
    return speakers == Speakers.DIFFERENT || goOnDifferently(overlap)
        ? Verdict.EXCLUDED
        : Verdict.OPEN;
  }

  /** Whether times and polarity allow it, before any word is looked at. */
  private static boolean isPossible(Report a, Report b) {
    return a.polarity() == b.polarity() && TimeCheck.compare(a, b) != Times.APART;
  }

  private static boolean canContain(Wording a, Wording b) {
    return a.mostCommon(b) >= LEAST_CONTAINMENT * Math.min(a.size(), b.size());
  }

  private boolean isSame(Report a, Report b, Overlap overlap, Speakers speakers, Times times) {
    if (overlap.contradictory()
        || overlap.changed() > mostChanged(overlap, speakers, times)
        || overlap.containment() < LEAST_CONTAINMENT) {
      return false;
    }
    return isEnough(overlap, speakers, times, a.quoted() && b.quoted())
        || (speakers != Speakers.DIFFERENT
            && times == Times.NEAR
            && isEnoughInCopies(overlap)
            && !a.articleId().equals(b.articleId())
            && copies.areCopies(a.articleId(), b.articleId()));
  }

  /**
   * A misquotation has a word or two for others; what has more of its own says something else. What
   * is quoted again at another time may as well have been said again, in other words.
   */
  private static int mostChanged(Overlap overlap, Speakers speakers, Times times) {
    if (times != Times.NEAR) {
      return 0;
    }
    return Math.max(1, overlap.words() / (speakers == Speakers.SAME ? 8 : 12));
  }

  /** A politician begins many sentences alike: none of them is a version of another. */
  private static boolean goOnDifferently(Overlap overlap) {
    return overlap.words() >= LEAST_ALIKE && overlap.changed() >= LEAST_OWN;
  }

  private static boolean isEnough(Overlap overlap, Speakers speakers, Times times, boolean quoted) {
    boolean near = times == Times.NEAR;
    return switch (speakers) {
      case SAME ->
          near
              ? has(overlap, 5, 2, 0.65) || (has(overlap, 3, 1, 1) && overlap.resemblance() >= 0.6)
              : has(overlap, 7, 3, 0.9);
      case OPEN -> near ? isEnoughOfAnybody(overlap, quoted) : has(overlap, 14, 7, 0.9);
      case DIFFERENT -> near ? has(overlap, 12, 6, 0.85) : has(overlap, 16, 8, 0.9);
    };
  }

  /**
   * A name with its titles, or what all call an affair, stands in many sentences; so do whole
   * descriptions that are nobody's own words.
   */
  private static boolean isEnoughOfAnybody(Overlap overlap, boolean quoted) {
    if (!quoted) {
      return has(overlap, 6, 3, 0.8) && overlap.resemblance() >= 0.75;
    }
    return has(overlap, 10, 5, 0.75)
        || (has(overlap, 8, 4, 0.8) && overlap.resemblance() >= 0.5)
        || (has(overlap, 6, 3, 0.9) && overlap.resemblance() >= 0.6);
  }

  private static boolean isEnoughInCopies(Overlap overlap) {
    return overlap.isWhole()
        ? overlap.resemblance() >= 1 || overlap.words() >= 3
        : overlap.words() >= 4;
  }

  private static boolean has(Overlap overlap, int words, int telling, double containment) {
    return overlap.words() >= words
        && overlap.telling() >= telling
        && overlap.containment() >= containment;
  }
}
