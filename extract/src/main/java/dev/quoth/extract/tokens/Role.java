package dev.quoth.extract.tokens;

/** The part a span plays in an attribution, and its tags in the BIO scheme (tag 0 is outside). */
public enum Role {
  SOURCE,
  CUE,
  CONTENT;

  /** Tag of a word outside all spans. */
  public static final int OUTSIDE = 0;

  /** Number of tags. */
  public static final int TAGS = 7;

  /** Tag of the first word of a span of this role. */
  public int begin() {
    return 1 + 2 * ordinal();
  }

  /** Tag of the other words of a span of this role. */
  public int inside() {
    return 2 + 2 * ordinal();
  }

  /** Whether {@code tag} may follow {@code previous}: a span goes on only where it has begun. */
  public static boolean mayFollow(int previous, int tag) {
    boolean goesOn = tag != OUTSIDE && tag % 2 == 0;
    return !goesOn || previous == tag || previous == tag - 1;
  }
}
