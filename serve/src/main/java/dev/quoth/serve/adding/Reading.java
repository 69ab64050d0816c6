package dev.quoth.serve.adding;

/** Reads sources, finds the statements in them, and keeps both in the ledger of the pages. */
public interface Reading {

  /**
   * Reads and keeps; returns when all is done, or when the thread is interrupted.
   *
   * @param listener is told of each article as it is kept, and of what fails
   * @throws RuntimeException if nothing can be read at all, with a sentence for people
   */
  void read(Addition what, Listener listener);

  /** Whether the examples are there to be added. */
  boolean hasExamples();

  /** What reads and keeps nothing. */
  default Extraction extraction() {
    return Extraction.NONE;
  }

  /** What says where statements stand, and suggests propositions. */
  default Judging judging() {
    return Judging.NONE;
  }

  /** Is told how it goes, by one thread. */
  interface Listener {

    /**
     * An article is kept.
     *
     * @param id of the article
     * @param title its headline, or else where it was read from
     * @param statements how many were found; -1 where nobody looked, as the article was there
     */
    void kept(String id, String title, int statements);

    /** A source or an article could not be read, and why; both make one sentence. */
    void failed(String name, String reason);
  }
}
