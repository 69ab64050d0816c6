package dev.quoth.reader;

import org.jspecify.annotations.Nullable;

/**
 * Turns an office document, such as PDF, DOCX or ODT, into HTML.
 *
 * <p>The reader has none of its own: those on the class path are found by {@link
 * java.util.ServiceLoader}, so that what they need is loaded only where it is wanted.
 * Implementations are thread-safe.
 */
public interface DocumentParser {
  /**
   * What document bytes seem to be that begin so, such as {@code a PDF document}; null if none that
   * a parser would be needed for.
   */
  static @Nullable String seemsToBe(byte[] bytes) {
    return Sniffer.document(bytes);
  }

  /** Whether bytes that begin so, of a source of that name, are for this parser. */
  boolean parses(byte[] bytes, String source);

  /**
   * The document as an HTML page: its text in the order of reading, its metadata as {@code meta}.
   *
   * @throws ReadException if it is damaged, locked by a password, or holds no text
   */
  String toHtml(byte[] bytes, String source) throws ReadException;
}
