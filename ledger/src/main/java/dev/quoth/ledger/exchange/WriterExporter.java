package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exports through a writer of the wire format. */
final class WriterExporter implements Exporter {
  private final ArticleWriter writer;

  WriterExporter(ArticleWriter writer) {
    this.writer = writer;
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    writer.write(article, statements);
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
