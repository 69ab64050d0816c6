package dev.quoth;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the brat standoff annotation of one article. */
final class BratWriter implements ArticleWriter {
  private final Writer out;
  private boolean written;

  BratWriter(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    if (written) {
      throw new IllegalStateException("a brat annotation file holds one article");
    }
    written = true;
    if (statements != null) {
      new BratDocument(article.text(), statements).writeTo(out);
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
