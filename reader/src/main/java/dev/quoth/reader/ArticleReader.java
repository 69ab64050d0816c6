package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import dev.quoth.Article;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a news text from bytes: what stands in a file, a stream or an array becomes an {@link
 * Article} whose blocks are known for what they are.
 *
 * <p><b>Format.</b> The bytes decide between HTML and plain text; the name's extension only where
 * they do not. Bytes that are plainly something else (a PDF, an archive, an image, NULs all over)
 * are an error that says what they seem to be.
 *
 * <p><b>Encoding.</b> A byte order mark decides (UTF-8, UTF-16, UTF-32) and is not part of the
 * text; without one, zeros at every second byte are UTF-16. Otherwise bytes that are valid UTF-8
 * and not mere ASCII are UTF-8, whatever is declared. Of a page what the transport declares then
 * holds, or else the page, unless the text that it makes looks like none (letters of two scripts in
 * one word, signs within words, bytes that are no character) and a detector of encodings has a
 * better one; of ISO-8859-1 and windows-1252, which much software declares that knows nothing, the
 * detector may differ on the frequencies of letters alone. Where nothing is declared, as in plain
 * text, bytes are UTF-8 with U+FFFD in place of the bad ones where good multi-byte characters are
 * at least as many as bad bytes, else what the detector is sure of (Cyrillic, Greek, Turkish,
 * Central European, Hebrew, Arabic, Japanese, Chinese and Korean encodings; some 100 letters are
 * enough for most), else windows-1252. An encoding error never fails.
 *
 * <p><b>Text.</b> Of plain text the article's text is the content unchanged: line ends, spaces and
 * NULs stay as they came. Of HTML it is the story as rendered, its blocks apart by an empty line.
 *
 * <p><b>Language.</b> What a page declares stands, unless its story is surely in another language;
 * where nothing is declared it is detected.
 *
 * <p><b>Nothing there.</b> A file without a byte is an error, since whoever wrote it meant to write
 * something; an empty array or stream, or a text of white space alone, is an article without
 * blocks.
 *
 * <p>Immutable and thread-safe.
 */
public final class ArticleReader {
  /** The most bytes that a source may have unless the caller says otherwise: 64 MiB. */
  public static final int DEFAULT_MAX_BYTES = 64 << 20;

  private final int maxBytes;

  /** A reader for sources of at most {@link #DEFAULT_MAX_BYTES}. */
  public ArticleReader() {
    this(DEFAULT_MAX_BYTES);
  }

  /**
   * A reader for sources of at most {@code maxBytes} bytes; longer ones are an error.
   *
   * @throws IllegalArgumentException if {@code maxBytes} is not at least 1 or leaves no room for an
   *     array
   */
  public ArticleReader(int maxBytes) {
    if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("maxBytes out of range: " + maxBytes);
    }
    this.maxBytes = maxBytes;
  }

  /**
   * Reads a file; its path is the article's source.
   *
   * @throws ReadException if there is no such file, it may not be read, it is a folder, empty, too
   *     large, or neither text nor HTML
   */
  public Article read(Path file) throws ReadException {
    String source = requireNonNull(file, "file is null").toString();
    if (Files.isDirectory(file)) {
      throw new ReadException(source, "is a folder, not a file");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = bounded(in, source);
    } catch (NoSuchFileException e) {
      throw new ReadException(source, "there is no such file", e);
    } catch (AccessDeniedException e) {
      throw new ReadException(source, "may not be read: permission denied", e);
    } catch (IOException e) {
      throw new ReadException(source, "could not be read: " + reasonOf(e), e);
    }
    if (bytes.length == 0) {
      throw new ReadException(source, "is empty");
    }
    return read(bytes, source);
  }

  /**
   * Reads a stream to its end; the caller closes it.
   *
   * @param source names the stream in the article and in errors: a path, a url, {@code -}
   * @throws ReadException if the stream fails, is too long, or holds neither text nor HTML
   */
  public Article read(InputStream in, String source) throws ReadException {
    requireNonNull(in, "in is null");
    requireNonNull(source, "source is null");
    byte[] bytes;
    try {
      bytes = bounded(in, source);
    } catch (IOException e) {
      throw new ReadException(source, "could not be read: " + reasonOf(e), e);
    }
    return read(bytes, source);
  }

  /**
   * Reads an array.
   *
   * @param source names the bytes in the article and in errors: a path, a url, {@code -}
   * @throws ReadException if there are too many bytes, or they are neither text nor HTML
   */
  public Article read(byte[] bytes, String source) throws ReadException {
    return read(bytes, source, Hints.NONE);
  }

  /**
   * Reads an array of which more is known.
   *
   * @param source names the bytes in the article and in errors: a path, a url, {@code -}
   * @throws ReadException if there are too many bytes, or they are neither text nor HTML
   */
  public Article read(byte[] bytes, String source, Hints hints) throws ReadException {
    requireNonNull(bytes, "bytes is null");
    requireNonNull(source, "source is null");
    requireNonNull(hints, "hints is null");
    if (bytes.length > maxBytes) {
      throw tooLarge(source);
    }
    return reading(bytes, source, hints, false).article();
  }

  /**
   * Reads an array, with an account of what was kept and what was left out.
   *
   * @param source names the bytes in the article and in errors: a path, a url, {@code -}
   * @throws ReadException if there are too many bytes, or they are neither text nor HTML
   */
  public Reading explain(byte[] bytes, String source, Hints hints) throws ReadException {
    requireNonNull(bytes, "bytes is null");
    requireNonNull(source, "source is null");
    requireNonNull(hints, "hints is null");
    if (bytes.length > maxBytes) {
      throw tooLarge(source);
    }
    return reading(bytes, source, hints, true);
  }

  /**
   * Reads a plain text that is known to be one, of any length: its text is the string unchanged,
   * whatever it begins with.
   *
   * @param source names the text in the article
   */
  public Article readText(String text, String source) {
    return text(text, source, false).article();
  }

  /** Reads a plain text as {@link #readText} does, with an account of what was found in it. */
  public Reading explainText(String text, String source) {
    return text(text, source, true);
  }

  private static Reading text(String text, String source, boolean explain) {
    requireNonNull(text, "text is null");
    requireNonNull(source, "source is null");
    Reading reading = PlainText.read(text, source, explain);
    return reading.with(Language.decided(reading.article()));
  }

  private static Reading reading(byte[] bytes, String source, Hints hints, boolean explain)
      throws ReadException {
    Sniffer sniffer = Sniffer.of(bytes, source);
    Reading reading =
        switch (sniffer.format()) {
          case HTML ->
              HtmlPage.read(TextDecoder.html(bytes, hints.charset()), source, hints, explain);
          case TEXT -> PlainText.read(TextDecoder.plain(bytes), source, explain);
          case UNREADABLE -> throw new ReadException(source, sniffer.reason());
        };
    return reading.with(Language.decided(reading.article()));
  }

  private byte[] bounded(InputStream in, String source) throws IOException, ReadException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge(source);
    }
    return bytes;
  }

  private ReadException tooLarge(String source) {
    return new ReadException(source, "is larger than the limit of " + maxBytes + " bytes");
  }

  private static String reasonOf(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }
}
