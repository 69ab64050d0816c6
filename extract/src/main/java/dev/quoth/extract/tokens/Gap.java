package dev.quoth.extract.tokens;

/**
 * Features of what lies between two spans of words: how far apart they stand and what is in
 * between. The link scorer has a learned weight for each.
 *
 * <p>Each feature falls into one of a few buckets; a bucket's number is an index into one table of
 * {@link #SIZE} weights.
 */
public final class Gap {
  /** Number of features of a pair. */
  public static final int FEATURES = 5;

  private static final int[] DISTANCES = {0, 1, 2, 3, 5, 8, 15, 31, 63};
  private static final int DISTANCE_BUCKETS = 2 * (DISTANCES.length + 1);
  private static final int COUNT_BUCKETS = 4;

  /** Number of buckets of all features together. */
  public static final int SIZE = DISTANCE_BUCKETS + 4 * COUNT_BUCKETS;

  private Gap() {}

  /**
   * Writes the buckets of the pair to {@code out}, {@link #FEATURES} numbers from {@code at}.
   *
   * @param words the words that both spans are of
   * @param anchor the span that looks for a partner, as a window of words
   * @param candidate the partner looked at
   * @param between what lies between the two
   */
  public static void features(
      Words words, Window anchor, Window candidate, Counts between, int[] out, int at) {
    boolean before = candidate.from() < anchor.from();
    int left = before ? candidate.to() : anchor.to();
    int right = before ? anchor.from() : candidate.from();
    int distance = Math.max(0, right - left);
    int leftWord = left - 1;
    int rightWord = Math.max(right, leftWord);
    int base = 0;
    out[at] = distanceBucket(distance) + (before ? 0 : DISTANCE_BUCKETS / 2);
    base += DISTANCE_BUCKETS;
    out[at + 1] = base + count(words.paragraph(rightWord) - words.paragraph(leftWord));
    base += COUNT_BUCKETS;
    out[at + 2] = base + count(words.sentence(rightWord) - words.sentence(leftWord));
    base += COUNT_BUCKETS;
    out[at + 3] = base + count(between.cues());
    base += COUNT_BUCKETS;
    out[at + 4] = base + count(between.like());
  }

  /**
   * What lies between two spans.
   *
   * @param cues number of cues
   * @param like number of spans of the candidate's role
   */
  public record Counts(int cues, int like) {}

  private static int distanceBucket(int distance) {
    int bucket = 0;
    while (bucket < DISTANCES.length && distance > DISTANCES[bucket]) {
      bucket++;
    }
    return bucket;
  }

  private static int count(int n) {
    return Math.min(Math.max(n, 0), COUNT_BUCKETS - 1);
  }
}
