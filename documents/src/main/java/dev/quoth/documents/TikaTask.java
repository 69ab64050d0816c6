package dev.quoth.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.ContentHandler;

/**
 * Lets Tika read one document, in a thread of its own that is given up when its time is over.
 *
 * <p>The parser is called by its name, not found by what Tika detects: so no other part of Tika,
 * and no parser of another kind, is ever handed a document's bytes.
 */
final class TikaTask implements Callable<List<Piece>> {
  /** More than a test's or an embedder's small stack, for documents that are nested deeply. */
  private static final long STACK_BYTES = 4L << 20;

  private final DocumentKind kind;
  private final byte[] bytes;
  private final Metadata metadata;
  private final Limits limits;

  /**
   * @param metadata is filled by the parser
   */
  TikaTask(DocumentKind kind, byte[] bytes, Metadata metadata, Limits limits) {
    this.kind = kind;
    this.bytes = bytes;
    this.metadata = metadata;
    this.limits = limits;
  }

  /** The document's blocks. */
  @Override
  public List<Piece> call() throws Exception {
    FutureTask<List<Piece>> task = new FutureTask<>(this::parse);
    Thread thread = new Thread(null, task, "quoth-document", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new PieceCollector.LimitException(limits.tooLong());
    } catch (ExecutionException e) {
      Exception telling = Failures.telling(e.getCause());
      if (telling != null) {
        throw telling;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }

  private List<Piece> parse() throws Exception {
    PieceCollector collector = new PieceCollector(limits);
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    context.set(OfficeParserConfig.class, officeConfig());
    context.set(PDFParserConfig.class, pdfConfig());
    if (kind.isZip() && !ZipKinds.isWhole(bytes)) {
      throw new IOException("its end is missing");
    }
    byte[] read = kind == DocumentKind.ODT ? OdtFilter.filter(bytes, limits) : bytes;
    try (TikaInputStream in = TikaInputStream.get(read)) {
      parser().parse(in, collector, metadata, context);
    }
    return collector.pieces();
  }

  private Parser parser() {
    return switch (kind) {
      case PDF -> {
        FontMappers.set(new OneFont());
        yield new PDFParser();
      }
      case DOCX -> new OOXMLParser();
      case DOC -> new OfficeParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
    };
  }

  /** By events, not as a tree of objects: in a tenth of the memory. */
  private static OfficeParserConfig officeConfig() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setExtractMacros(false);
    return config;
  }

  private static PDFParserConfig pdfConfig() {
    PDFParserConfig config = new PDFParserConfig();
    config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    config.setExtractInlineImages(false);
    config.setExtractAnnotationText(false);
    config.setExtractAcroFormContent(false);
    config.setExtractBookmarksText(false);
    return config;
  }

  /** Leaves alone what a document carries within itself. */
  private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata embedded) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata embedded, boolean outputHtml) {
      // not read
    }
  }
}
