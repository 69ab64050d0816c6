package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that are read, told by their bytes; by the name only within a kind. */
enum DocumentKind {
  PDF("PDF document"),
  DOCX("Word document"),
  DOC("Word document"),
  ODT("OpenDocument text"),
  RTF("RTF document"),
  EPUB("EPUB book");

  /** PDF allows other bytes before its header; here only white space and a byte order mark. */
  private static final int PDF_WINDOW = 1024;

  private static final byte[] OLE2 = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** Names within an OLE2 container: of the text of a Word document, of an encrypted package. */
  private static final byte[] WORD = "WordDocument".getBytes(UTF_16LE);

  private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(UTF_16LE);

  private final String title;

  DocumentKind(String title) {
    this.title = title;
  }

  /** What it is called in a sentence. */
  String title() {
    return title;
  }

  /** Whether it is an archive of parts. */
  boolean isZip() {
    return this == DOCX || this == ODT || this == EPUB;
  }

  /** The kind of document that bytes, or their beginning, are; null if it is none of these. */
  static @Nullable DocumentKind of(byte[] bytes, String source) {
    if (isPdf(bytes)) {
      return PDF;
    }
    if (startsWith(bytes, "{\\rtf".getBytes(ISO_8859_1))) {
      return RTF;
    }
    if (startsWith(bytes, OLE2)) {
      boolean named = source.toLowerCase(Locale.ROOT).matches(".*\\.(do[ct]|docx)");
      boolean word = contains(bytes, WORD) || contains(bytes, ENCRYPTED);
      return named || word ? DOC : null;
    }
    return startsWith(bytes, new byte[] {'P', 'K', 3, 4}) ? ZipKinds.of(bytes, source) : null;
  }

  private static boolean isPdf(byte[] bytes) {
    int window = Math.min(bytes.length, PDF_WINDOW);
    String start = new String(bytes, 0, window, ISO_8859_1);
    String bare = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
    return bare.stripLeading().startsWith("%PDF-");
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length && isAt(bytes, 0, start);
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int i = 0; i <= bytes.length - part.length; i++) {
      if (isAt(bytes, i, part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] bytes, int at, byte[] part) {
    for (int i = 0; i < part.length; i++) {
      if (bytes[at + i] != part[i]) {
        return false;
      }
    }
    return true;
  }
}
