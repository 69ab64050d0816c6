package dev.quoth.documents;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.exception.TikaException;
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
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads documents by Tika.
 *
 * <p>The parser is called by its name, not found by what Tika detects: so no other part of Tika,
 * and no parser of another kind, is ever handed a document's bytes.
 */
final class TikaContent {

  private TikaContent() {}

  static Content read(DocumentKind kind, byte[] bytes, Limits limits)
      throws IOException, SAXException, TikaException {
    if (kind.isZip() && !ZipKinds.isWhole(bytes)) {
      throw new IOException("its end is missing");
    }
    byte[] read = kind == DocumentKind.ODT ? OdtFilter.filter(bytes, limits) : bytes;
    PieceCollector collector = new PieceCollector(limits);
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
    context.set(OfficeParserConfig.class, config());
    try (TikaInputStream in = TikaInputStream.get(read)) {
      parser(kind).parse(in, collector, metadata, context);
    }
    return new Content(Facts.of(metadata), collector.pieces());
  }

  private static Parser parser(DocumentKind kind) {
    return switch (kind) {
      case DOCX -> new OOXMLParser();
      case DOC -> new OfficeParser();
      case ODT -> new OpenDocumentParser();
      case RTF -> new RTFParser();
      case EPUB -> new EpubParser();
      case PDF -> throw new IllegalArgumentException("PDF is not read by Tika");
    };
  }

  /** By events, not as a tree of objects, which takes many times the memory. */
  private static OfficeParserConfig config() {
    OfficeParserConfig config = new OfficeParserConfig();
    config.setUseSAXDocxExtractor(true);
    config.setIncludeHeadersAndFooters(false);
    config.setIncludeDeletedContent(false);
    config.setIncludeMoveFromContent(false);
    config.setExtractMacros(false);
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
