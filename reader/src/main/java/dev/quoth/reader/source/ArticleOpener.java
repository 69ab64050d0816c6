package dev.quoth.reader.source;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.Articles;
import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.source.stream.Gunzip;
import dev.quoth.reader.source.stream.GzipMember;
import dev.quoth.reader.source.stream.Lookback;
import dev.quoth.reader.source.stream.Unzstd;
import dev.quoth.reader.source.warc.WarcRecords;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/**
 * Opens a source of one article or many, whatever it is.
 *
 * <p>The first bytes decide, and the name only where they leave it open: a web archive (WARC), JSON
 * Lines, an array of JSON objects or one, ninjs, NewsML-G2 or NITF, a table (CSV, TSV: by name
 * alone), a mail, an office document (if a {@link DocumentParser} is on the class path); everything
 * else is one page or plain text. Each of them may be packed by gzip or Zstandard, even twice.
 *
 * <p>An item of many is named by its source and what finds it there: {@code data.jsonl:12} is line
 * 12, {@code crawl.warc.gz:4711} the record at that byte of the file, or in the gzip member there.
 *
 * <p>Immutable and thread-safe; what it opens is not.
 */
public final class ArticleOpener {
  private static final int MAX_PACKED = 2;
  private static final int MEMORY = 2 * Lookback.CHUNK;

  private final OpenSettings settings;
  private final Maker maker;
  private final Supplier<List<DocumentParser>> documents;

  public ArticleOpener(OpenSettings settings) {
    this(settings, ArticleOpener::loadParsers);
  }

  /**
   * @param documents looked for only when a document comes, since to load them takes a while
   */
  public ArticleOpener(OpenSettings settings, Supplier<List<DocumentParser>> documents) {
    this.settings = requireNonNull(settings, "settings is null");
    this.maker = new Maker(settings.explain());
    this.documents = documents;
  }

  /**
   * Opens a file; its path names it. Whoever opens it closes it.
   *
   * @throws ReadException if there is no such file, it may not be read, it is a folder or empty, or
   *     its beginning is broken
   */
  public Articles open(Path file) throws ReadException {
    String source = requireNonNull(file, "file is null").toString();
    if (Files.isDirectory(file)) {
      throw new ReadException(source, "is a folder, not a file");
    }
    InputStream in;
    try {
      in = Files.newInputStream(file);
    } catch (NoSuchFileException e) {
      throw new ReadException(source, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new ReadException(source, "may not be read: permission denied", e);
    } catch (IOException e) {
      throw Faults.of(source, e);
    }
    return opened(in, source, true);
  }

  /**
   * Opens a stream, which the caller closes after what is returned.
   *
   * @param source names the stream in articles and errors, and tells by its ending what it is where
   *     the bytes do not: a path, a url, {@code -}
   * @throws ReadException if the stream fails or its beginning is broken
   */
  public Articles open(InputStream in, String source) throws ReadException {
    requireNonNull(in, "in is null");
    requireNonNull(source, "source is null");
    return opened(new Unclosed(in), source, false);
  }

  private Articles opened(InputStream in, String source, boolean file) throws ReadException {
    boolean opened = false;
    try {
      Lookback bytes = new Lookback(in, MEMORY);
      if (file && bytes.atEnd()) {
        throw new ReadException(source, "is empty");
      }
      Articles articles = unpacked(bytes, source);
      opened = true;
      return articles;
    } catch (IOException e) {
      throw Faults.of(source, e);
    } finally {
      if (!opened) {
        closeQuietly(in);
      }
    }
  }

  private Articles unpacked(Lookback file, String source) throws IOException, ReadException {
    Lookback bytes = file;
    String name = source.toLowerCase(Locale.ROOT);
    for (int i = 0; i < MAX_PACKED; i++) {
      byte[] start = bytes.peek(4);
      if (GzipMember.begins(start)) {
        if (WarcRecords.begins(sample(bytes.peek(Lookback.CHUNK)))) {
          return warc(bytes, source); // reads the members itself, to find its way past bad ones
        }
        bytes = new Lookback(new Gunzip(bytes), MEMORY);
      } else if (Unzstd.begins(start)) {
        bytes = new Lookback(new Unzstd(bytes), MEMORY);
      } else {
        break;
      }
      name = name.replaceFirst("\\.(?:gz|gzip|zst|zstd)$", "");
    }
    return looked(bytes, name, source);
  }

  /** The first bytes that a gzip member unpacks to; none if it is broken. */
  private static byte[] sample(byte[] packed) throws IOException {
    try (GzipMember member = new GzipMember(new Lookback(new ByteArrayInputStream(packed), 0))) {
      return member.readNBytes(7);
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private Articles looked(Lookback in, String name, String source)
      throws IOException, ReadException {
    Look look = Look.at(in.peek(Lookback.CHUNK), name);
    int max = settings.maxBytes();
    return switch (look.form()) {
      case WARC -> warc(in, source);
      case JSON_LINES ->
          new JsonArticles(source, in, new Frames.Lines(new Letters(in), max), "jsonl", settings);
      case JSON_TREES ->
          new JsonArticles(source, in, new Frames.Trees(new Letters(in), max), "json", settings);
      case NEWSML -> new NewsMl(source, in, new XmlItems(in, NewsMl.ITEMS, max), settings);
      case CSV -> table(in, look, "csv", source);
      case TSV -> table(in, look, "tsv", source);
      case MAIL ->
          new OneArticle(
              source, () -> maker.reading(Mail.draft(all(in, source), source), source), in);
      case ONE -> new OneArticle(source, () -> one(all(in, source), name, source), in);
    };
  }

  private Articles warc(Lookback in, String source) {
    return new WarcArticles(source, new WarcRecords(in, settings.maxBytes()), settings);
  }

  private Articles table(Lookback in, Look look, String format, String source) throws IOException {
    char delimiter = CsvArticles.delimiter(look.start(), format);
    CsvRows rows = new CsvRows(new Letters(in), delimiter, settings.maxBytes());
    return new CsvArticles(source, in, rows, format, settings);
  }

  private byte[] all(InputStream in, String source) throws IOException, ReadException {
    byte[] bytes = in.readNBytes(settings.maxBytes() + 1);
    if (bytes.length > settings.maxBytes()) {
      throw Faults.tooLarge(source, settings.maxBytes());
    }
    return bytes;
  }

  /** A page, a text, or a document if there is a parser that takes it. */
  private Reading one(byte[] bytes, String name, String source) throws ReadException {
    String document = DocumentParser.seemsToBe(bytes);
    boolean xml =
        bytes.length > 5 && new String(bytes, 0, 5, StandardCharsets.US_ASCII).equals("<?xml");
    if (document != null || xml) {
      List<DocumentParser> parsers = documents.get();
      for (DocumentParser parser : parsers) {
        if (parser.parses(bytes, source)) {
          byte[] html = parser.toHtml(bytes, source).getBytes(StandardCharsets.UTF_8);
          return maker.bytes(html, source, new Hints(null, StandardCharsets.UTF_8));
        }
      }
      if (document != null && parsers.isEmpty()) {
        throw new ReadException(
            source,
            "seems to be " + document + ", and the part that reads documents is not loaded");
      }
    }
    return maker.bytes(bytes, name, source);
  }

  private static List<DocumentParser> loadParsers() {
    List<DocumentParser> parsers = new ArrayList<>();
    ServiceLoader.load(DocumentParser.class, ArticleOpener.class.getClassLoader())
        .forEach(parsers::add);
    return parsers;
  }

  private static void closeQuietly(InputStream in) {
    try {
      in.close();
    } catch (IOException e) {
      // what was wrong before is what is said
    }
  }

  /** A stream that somebody else closes. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {
      // the caller's
    }
  }
}
