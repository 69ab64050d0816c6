package dev.quoth.app;

import java.io.IOException;

/** Where what was read goes. */
interface Sink {

  /**
   * Writes one article.
   *
   * @throws TargetException if a file for this article cannot be written
   * @throws IOException if nothing can be written any more
   */
  void write(Outcome.Done done) throws IOException;

  /** Sends on what is still held back. */
  void flush() throws IOException;
}
