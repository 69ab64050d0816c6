package dev.quoth.ledger.exchange;

import dev.quoth.ArticleWriter;
import dev.quoth.WireFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which articles and statements leave for other programs. */
public enum ExportFormat {
  /** Quoth's own: one article a line. */
  JSONL("jsonl"),
  /** A spreadsheet: one statement a row. */
  CSV("csv"),
  /** A zip of brat's standoff annotation: a {@code .txt} and an {@code .ann} an article. */
  BRAT("zip"),
  /** The W3C's model: one annotation a statement, in JSON-LD. */
  WEB_ANNOTATION("jsonld"),
  /** Articles with their quotations and claims in the words of schema.org, in JSON-LD. */
  SCHEMA_ORG("jsonld"),
  /** A zip of UIMA CAS XMI with its type system. */
  XMI("zip"),
  /** A REFI-QDA project: texts coded by kind, polarity and speaker. */
  QDPX("qdpx"),
  /** A project of Discourse Network Analyzer, version 3. */
  DNA("dna");

  private final String extension;

  ExportFormat(String extension) {
    this.extension = extension;
  }

  /** The format's name on the command line and in addresses. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** How a file of this format is best named: the extension, without a dot. */
  public String extension() {
    return extension;
  }

  /** The format of that name, as {@link #wireName()} gives it. */
  public static Optional<ExportFormat> of(String wireName) {
    return Stream.of(values()).filter(format -> format.wireName().equals(wireName)).findFirst();
  }

  /**
   * Begins an export.
   *
   * @param out closed when the exporter is
   * @param text whether the articles' words go along; without them there are spans, hashes and
   *     metadata only, and where a format cannot do without a text, letters that stand for none
   * @throws IOException if {@code out} fails
   */
  public ArticleWriter open(OutputStream out, boolean text) throws IOException {
    return switch (this) {
      case JSONL -> text ? WireFormat.jsonLines(out) : WireFormat.jsonLinesWithoutText(out);
      case CSV -> text ? WireFormat.csv(out) : WireFormat.csvWithoutText(out);
      case BRAT -> new BratExporter(out, text);
      case WEB_ANNOTATION -> new WebAnnotationExporter(out, text);
      case SCHEMA_ORG -> new SchemaOrgExporter(out, text);
      case XMI -> new XmiExporter(out, text);
      case QDPX -> new QdpxExporter(out, text);
      case DNA -> new DnaExporter(out, text);
    };
  }
}
