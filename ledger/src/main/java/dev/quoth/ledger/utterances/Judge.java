package dev.quoth.ledger.utterances;

import dev.quoth.ledger.utterances.Evidence.Speakers;
import dev.quoth.ledger.utterances.Evidence.Times;
import dev.quoth.likeness.StorySketch;
import java.util.Optional;

/**
 * Decides whether two statements report the same utterance: by their words, of which the more are
 * asked the less speaker and time speak for it. Never by speaker or time alone, and never against
 * the times. Says the same for both orders of the two.
 */
final class Judge {
  /** Less of the shorter wording is never enough. */
  private static final double LEAST_CONTAINMENT = 0.6;

  private Judge() {}

  /** Whether times and polarity allow it, before any word is looked at. */
  static boolean isPossible(NewStatement a, NewStatement b) {
    return a.polarity() == b.polarity() && TimeCheck.compare(a, b) != Times.APART;
  }

  /** The evidence that both are the same, where it is enough. */
  static Optional<Evidence> evidence(Placed a, Placed b) {
    if (!isPossible(a.statement(), b.statement()) || !canContain(a.wording(), b.wording())) {
      return Optional.empty();
    }
    Times times = TimeCheck.compare(a.statement(), b.statement());
    Speakers speakers = SpeakerCheck.compare(a.statement().speakers(), b.statement().speakers());
    Overlap overlap = WordAlignment.of(a.wording(), b.wording());
    if (overlap.contradictory()
        || overlap.changed() > mostChanged(overlap, speakers, times)
        || overlap.containment() < LEAST_CONTAINMENT) {
      return Optional.empty();
    }
    boolean copies = areCopies(a.statement(), b.statement());
    boolean enough =
        isEnough(overlap, speakers, times)
            || (copies && speakers != Speakers.DIFFERENT && isEnoughInCopies(overlap));
    return enough
        ? Optional.of(
            new Evidence(
                b.statement().id(),
                overlap.words(),
                overlap.containment(),
                overlap.resemblance(),
                speakers,
                times,
                copies))
        : Optional.empty();
  }

  /** A quick look: most that share a band go no further. */
  private static boolean canContain(Wording a, Wording b) {
    return a.mostCommon(b) >= LEAST_CONTAINMENT * Math.min(a.size(), b.size());
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

  /** Whether two statements cannot be in one group, whatever a third has in common with both. */
  static boolean exclude(Placed a, Placed b) {
    boolean doubtful =
        !isPossible(a.statement(), b.statement())
            || SpeakerCheck.compare(a.statement().speakers(), b.statement().speakers())
                == Speakers.DIFFERENT;
    return doubtful && evidence(a, b).isEmpty();
  }

  /** Whether their articles are copies of one story; not said of two statements of one article. */
  static boolean areCopies(NewStatement a, NewStatement b) {
    StorySketch one = a.story();
    StorySketch other = b.story();
    return one != null
        && other != null
        && !a.articleId().equals(b.articleId())
        && one.again(other).isPresent();
  }

  private static boolean isEnough(Overlap overlap, Speakers speakers, Times times) {
    boolean near = times == Times.NEAR;
    return switch (speakers) {
      case SAME ->
          near ? has(overlap, 5, 2, 0.65) || has(overlap, 3, 1, 1) : has(overlap, 7, 3, 0.9);
      case OPEN -> near ? has(overlap, 6, 3, 0.75) : has(overlap, 10, 5, 0.9);
      case DIFFERENT -> near ? has(overlap, 12, 6, 0.85) : has(overlap, 16, 8, 0.9);
    };
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
