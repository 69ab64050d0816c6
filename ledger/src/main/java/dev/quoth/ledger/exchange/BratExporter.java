package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import dev.quoth.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a folder for brat, zipped: its configuration, and a text and an annotation an article. */
final class BratExporter implements ArticleWriter {
  private final ZipFolder zip;
  private final boolean text;
  private final FileNames names = new FileNames();

  BratExporter(OutputStream out, boolean text) throws IOException {
    this.zip = new ZipFolder(out);
    this.text = text;
    zip.add("annotation.conf", WireFormat.bratConfiguration().getBytes(UTF_8));
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    Article shown = text ? article : Masked.of(article);
    String name = names.next(article);
    ByteArrayOutputStream annotation = new ByteArrayOutputStream();
    try (ArticleWriter writer = WireFormat.brat(annotation)) {
      writer.write(shown, statements);
    }
    zip.add(name + ".txt", WireFormat.textOf(shown));
    zip.add(name + ".ann", annotation.toByteArray());
  }

  @Override
  public void flush() throws IOException {
    zip.flush();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
