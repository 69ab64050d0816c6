package dev.quoth.ledger.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.ArticleWriter;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.WellFormed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a REFI-QDA project: texts, coded by kind, polarity and speaker.
 *
 * <p>The project's file begins with the codes, and the last of them is known only when all articles
 * are; what follows them waits in a temporary file meanwhile.
 */
final class QdpxExporter implements ArticleWriter {
  /** By which our own projects are known. */
  static final String ORIGIN = "Quoth";

  private static final String USER = Names.uuid("user", "Quoth").toString();
  private static final int SHOWN = 60;

  private final ZipFolder zip;
  private final boolean text;
  private final FileNames names = new FileNames();
  private final QdpxCodes codes = new QdpxCodes();
  private final Path waiting;
  private final OutputStream waitingOut;
  private final XmlOut sources;

  QdpxExporter(OutputStream out, boolean text) throws IOException {
    this.zip = new ZipFolder(out);
    this.text = text;
    this.waiting = Files.createTempFile("sources", ".xml");
    this.waitingOut = Files.newOutputStream(waiting);
    this.sources = new XmlOut(waitingOut);
  }

  @Override
  public void write(Article article, @Nullable List<Statement> statements) throws IOException {
    Article shown = text ? article : Masked.of(article);
    String name = names.next(article);
    String guid = Names.uuid("source", name).toString();
    LineFeeds lines = LineFeeds.of(shown.text());
    zip.add("Sources/" + guid + ".txt", WellFormed.of(lines.text()).getBytes(UTF_8));
    sources
        .begin("TextSource")
        .with("guid", guid)
        .with("name", article.headline() == null ? name : name + " " + article.headline())
        .with("plainTextPath", "internal://" + guid + ".txt")
        .with("creatingUser", USER);
    if (statements != null) {
      for (Statement statement : statements) {
        writeStatement(statement, shown.text(), lines, guid);
      }
    }
    QdpxVariable.writeValues(sources, article);
    sources.end();
  }

  private void writeStatement(Statement statement, String words, LineFeeds lines, String source)
      throws IOException {
    List<String> itsCodes = codes.of(statement);
    int n = 0;
    for (Span span : statement.attribution().content()) {
      String guid = Names.uuid("selection", source, statement.id(), "" + ++n).toString();
      sources
          .begin("PlainTextSelection")
          .with("guid", guid)
          .with("name", shortened(span.of(words)))
          .with("startPosition", lines.codePoint(span.start()))
          .with("endPosition", lines.codePoint(span.end()))
          .with("creatingUser", USER);
      sources.words("Description", statement.id()); // by which its stretches are one again
      for (String code : itsCodes) {
        sources
            .begin("Coding")
            .with("guid", Names.uuid("coding", guid, code).toString())
            .with("creatingUser", USER);
        sources.begin("CodeRef").with("targetGUID", code).end();
        sources.end();
      }
      sources.end();
    }
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= SHOWN
        ? line
        : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…";
  }

  @Override
  public void flush() throws IOException {
    zip.flush();
  }

  @Override
  public void close() throws IOException {
    try (zip;
        waitingOut) {
      sources.flush();
      waitingOut.close();
      XmlOut xml = new XmlOut(zip.begin("project.qde"));
      writeProject(xml);
      xml.flush();
      zip.end();
    } finally {
      Files.deleteIfExists(waiting);
    }
  }

  private void writeProject(XmlOut xml) throws IOException {
    xml.head();
    xml.begin("Project")
        .with("xmlns", "urn:QDA-XML:project:1.0")
        .with("name", "Who said what")
        .with("origin", ORIGIN)
        .with("creatingUserGUID", USER);
    xml.begin("Users");
    xml.begin("User").with("guid", USER).with("name", "Quoth").end();
    xml.end();
    codes.write(xml);
    QdpxVariable.writeAll(xml);
    if (Files.size(waiting) > 0) { // the schema has no empty list
      xml.begin("Sources");
      try (BufferedReader written = Files.newBufferedReader(waiting, UTF_8)) {
        xml.copy(written);
      }
      xml.end();
    }
    xml.end();
  }
}
