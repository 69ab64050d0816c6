package dev.quoth.extract.tokens;

/**
 * The ways in which spans look for their partners. Each anchor picks one candidate or none.
 *
 * <p>The encoder gives every word two vectors for each kind, one for anchors and one for
 * candidates; {@link #anchorOffset()} and {@link #candidateOffset()} tell where they stand.
 */
public enum LinkKind {
  /** A cue looks for its source. */
  CUE_TO_SOURCE(Role.CUE, Role.SOURCE),
  /** A content looks for its cue. */
  CONTENT_TO_CUE(Role.CONTENT, Role.CUE),
  /** A content looks for its source. */
  CONTENT_TO_SOURCE(Role.CONTENT, Role.SOURCE);

  /** Length of a link vector. */
  public static final int DIMENSIONS = 96;

  /** Length of all link vectors of a word together. */
  public static final int WIDTH = 6 * DIMENSIONS;

  private final Role anchor;
  private final Role candidate;

  LinkKind(Role anchor, Role candidate) {
    this.anchor = anchor;
    this.candidate = candidate;
  }

  /** Role of the spans that look for a partner. */
  public Role anchor() {
    return anchor;
  }

  /** Role of the partners. */
  public Role candidate() {
    return candidate;
  }

  /** Where the anchors' vector begins among a word's link vectors. */
  public int anchorOffset() {
    return 2 * ordinal() * DIMENSIONS;
  }

  /** Where the candidates' vector begins among a word's link vectors. */
  public int candidateOffset() {
    return (2 * ordinal() + 1) * DIMENSIONS;
  }
}
