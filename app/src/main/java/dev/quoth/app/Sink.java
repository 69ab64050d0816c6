package dev.quoth.app;

import java.io.Closeable;
import java.io.IOException;

/** Where what was read goes. */
interface Sink extends Closeable {

  /**
   * Writes one article.
   *
   * @throws TargetException if a file for this article cannot be written
   * @throws IOException if nothing can be written any more
   */
  void write(Outcome.Done done) throws IOException;

  /** Sends on what is still held back. */
  void flush() throws IOException;

  /** Ends the output, after the last article: some formats have an end. */
  @Override
  void close() throws IOException;
}
