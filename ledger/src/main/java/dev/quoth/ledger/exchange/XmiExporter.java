package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a zip of UIMA CAS XMI 1.0: one document an article, and their common type system. */
final class XmiExporter implements ArticleWriter {
  private static final String TYPES = "TypeSystem.xml";

  private final ZipFolder zip;
  private final boolean text;
  private final FileNames names = new FileNames();

  XmiExporter(OutputStream out, boolean text) throws IOException {
    this.zip = new ZipFolder(out);
    this.text = text;
    zip.add(TYPES, typeSystem().getBytes(UTF_8));
  }

  /** The types by which the documents are read. */
  static String typeSystem() throws IOException {
    try (InputStream types = XmiExporter.class.getResourceAsStream(TYPES)) {
      if (types == null) {
        throw new IllegalStateException("there is no " + TYPES + " beside the classes");
      }
      return new String(types.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    String name = names.next(article);
    XmlOut xml = new XmlOut(zip.begin(name + ".xmi"));
    new XmiDocument(xml, text ? article : Masked.of(article))
        .write(name, statements == null ? List.of() : statements);
    xml.flush();
    zip.end();
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
