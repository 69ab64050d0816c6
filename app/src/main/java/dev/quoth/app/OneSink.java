package dev.quoth.app;

import dev.quoth.ArticleWriter;
import java.io.IOException;

/** Hands one article to a writer whose format has room for no other. */
final class OneSink implements Sink {
  private final ArticleWriter writer;
  private boolean written;

  OneSink(ArticleWriter writer) {
    this.writer = writer;
  }

  /**
   * @throws UsageException if it is the second
   */
  @Override
  public void write(Outcome.Done done) throws IOException {
    if (written) {
      throw new UsageException(
          "--format brat prints one article only, and "
              + done.source().name()
              + " holds more; for more, name a folder with --out");
    }
    written = true;
    writer.write(done.article(), done.statements());
  }

  @Override
  public void flush() throws IOException {
    writer.flush();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
