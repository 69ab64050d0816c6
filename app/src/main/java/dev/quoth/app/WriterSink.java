package dev.quoth.app;

import dev.quoth.ArticleWriter;
import java.io.IOException;

/** Hands articles to a writer on standard output. */
record WriterSink(ArticleWriter writer) implements Sink {

  @Override
  public void write(Outcome.Done done) throws IOException {
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
