package dev.quoth.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.quoth.reader.DocumentParser;
import dev.quoth.reader.ReadException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parsers of office documents, which are not on the program's class path: they are looked for
 * when the first document comes, since most users never have one.
 *
 * <p>Thread-safe.
 */
final class Documents {
  /** Bytes that tell a document. */
  private static final int START = 64;

  /** The name of the first entry of a ZIP archive stands after its header. */
  private static final int ZIP_HEADER = 30;

  private static final List<String> FIRST_ENTRIES =
      List.of("mimetype", "[Content_Types]", "_rels/", "docProps/", "word/");

  private static final List<String> ZIP_NAMES = List.of(".docx", ".docm", ".odt", ".ott", ".epub");

  private final Loader loader;
  private @Nullable List<DocumentParser> found;
  private @Nullable DocumentPartException failure;

  /** Finds the parsers. */
  interface Loader {
    /**
     * All parsers there are, at least one.
     *
     * @throws DocumentPartException if there is none; the message ends a sentence that begins with
     *     the source
     */
    List<DocumentParser> load() throws DocumentPartException;
  }

  Documents(Loader loader) {
    this.loader = loader;
  }

  /** Those on the class path, else those that the launcher builds. */
  static Documents ofProcess() {
    return new Documents(new DocumentPart(System.getProperty("quoth.launcher")));
  }

  /**
   * One parser that stands for all. It takes what begins like an office document, and only then
   * looks for the others; where there are none, reading fails with a sentence that says what to do.
   */
  List<DocumentParser> parsers() {
    return List.of(new OnDemand());
  }

  private synchronized List<DocumentParser> found() throws DocumentPartException {
    if (failure != null) {
      throw failure;
    }
    if (found == null) {
      try {
        found = List.copyOf(loader.load());
      } catch (DocumentPartException e) {
        failure = e;
        throw e;
      }
    }
    return found;
  }

  private final class OnDemand implements DocumentParser {
    @Override
    public boolean parses(byte[] bytes, String source) {
      if (!beginsLikeADocument(bytes, source)) {
        return false;
      }
      try {
        return parserOf(bytes, source) != null;
      } catch (DocumentPartException toldByToHtml) {
        return true;
      }
    }

    @Override
    public String toHtml(byte[] bytes, String source) throws ReadException {
      DocumentParser parser;
      try {
        parser = parserOf(bytes, source);
      } catch (DocumentPartException e) {
        throw new ReadException(source, Reasons.of(e), e);
      }
      if (parser == null) {
        throw new ReadException(source, "is no document of a kind that is read");
      }
      return parser.toHtml(bytes, source);
    }

    private @Nullable DocumentParser parserOf(byte[] bytes, String source)
        throws DocumentPartException {
      return found().stream()
          .filter(parser -> parser.parses(bytes, source))
          .findFirst()
          .orElse(null);
    }
  }

  /** Whether it is worth looking for a parser: the parsers themselves look closer. */
  private static boolean beginsLikeADocument(byte[] bytes, String source) {
    String start = new String(bytes, 0, Math.min(bytes.length, START), ISO_8859_1);
    if (start.startsWith("PK\3\4")) {
      String name = source.toLowerCase(Locale.ROOT);
      return ZIP_NAMES.stream().anyMatch(name::endsWith)
          || FIRST_ENTRIES.stream().anyMatch(entry -> start.startsWith(entry, ZIP_HEADER));
    }
    String bare = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    return bare.stripLeading().startsWith("%PDF-")
        || start.startsWith("{\\rtf")
        || start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");
  }
}
