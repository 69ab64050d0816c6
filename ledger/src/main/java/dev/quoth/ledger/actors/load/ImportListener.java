package dev.quoth.ledger.actors.load;

/** Is told how an import goes on. */
public interface ImportListener {
  /**
   * A line or entry is passed over, wholly or in part.
   *
   * @param place such as {@code officials.csv:17}
   * @param reason what is wrong, as the rest of a sentence
   */
  void bad(String place, String reason);

  /** Something to know that is no fault. */
  void note(String sentence);

  /**
   * Tells now and then how far the work is.
   *
   * @param share of it that is done, 0 to 1
   * @param count what was read so far: actors, articles, revisions
   */
  void progress(double share, long count);
}
