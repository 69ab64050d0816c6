package dev.quoth.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/** Prints how articles were read, and how their speakers were found, for people. */
final class ExplainSink implements Sink {
  private final Writer out;
  private final ExplainView view;
  private final SpeakersView speakers;
  private boolean first = true;

  ExplainSink(OutputStream out, Page page) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
    this.view = new ExplainView(page);
    this.speakers = new SpeakersView(page);
  }

  @Override
  public void write(Outcome.Done done) throws IOException {
    if (!first) {
      out.write("\n\n");
    }
    first = false;
    for (String line : view.lines(done.reading())) {
      out.write(line);
      out.write('\n');
    }
    writeSpeakers(done);
  }

  private void writeSpeakers(Outcome.Done done) throws IOException {
    if (done.statements() == null || done.statements().isEmpty()) {
      return;
    }
    out.write('\n');
    for (String line : speakers.lines(done.article(), done.statements())) {
      out.write(line);
      out.write('\n');
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
