package dev.quoth.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Which kind of document a ZIP archive is, if any. */
final class ZipKinds {
  /** Entries looked at; those that tell stand at the beginning. */
  private static final int MAX_ENTRIES = 100;

  /** Bytes of content that are passed over, so that no archive takes long to be known. */
  private static final long MAX_BYTES = 32L << 20;

  private ZipKinds() {}

  /**
   * @param bytes the archive or its beginning; what is cut or damaged is known by the name
   */
  static @Nullable DocumentKind of(byte[] bytes, String source) {
    boolean office = false;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), ISO_8859_1)) {
      long passed = 0;
      for (int i = 0; i < MAX_ENTRIES && passed < MAX_BYTES; i++) {
        ZipEntry entry = zip.getNextEntry();
        if (entry == null) {
          return null;
        }
        String name = entry.getName();
        if (name.equals("mimetype")) {
          return ofMediaType(new String(zip.readNBytes(200), ISO_8859_1).strip());
        }
        if (name.equals("word/document.xml")) {
          return DocumentKind.DOCX;
        }
        office |= name.equals("[Content_Types].xml");
        passed += skip(zip, MAX_BYTES - passed);
      }
    } catch (IOException | IllegalArgumentException e) {
      return ofName(source);
    }
    return office ? ofName(source) : null;
  }

  /** Whether the record is there that ends every archive, but for a comment of at most 64 KiB. */
  static boolean isWhole(byte[] bytes) {
    for (int i = bytes.length - 22; i >= Math.max(0, bytes.length - 22 - 0xFFFF); i--) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 5 && bytes[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  private static long skip(ZipInputStream zip, long most) throws IOException {
    byte[] buffer = new byte[8192];
    long skipped = 0;
    for (int n; skipped <= most && (n = zip.read(buffer)) >= 0; ) {
      skipped += n;
    }
    return skipped;
  }

  private static @Nullable DocumentKind ofMediaType(String type) {
    if (type.startsWith("application/vnd.oasis.opendocument.text")) {
      return DocumentKind.ODT;
    }
    return type.equals("application/epub+zip") ? DocumentKind.EPUB : null;
  }

  private static @Nullable DocumentKind ofName(String source) {
    String name = source.toLowerCase(Locale.ROOT);
    if (name.matches(".*\\.(docx|docm|dotx)")) {
      return DocumentKind.DOCX;
    }
    if (name.matches(".*\\.(odt|ott)")) {
      return DocumentKind.ODT;
    }
    return name.endsWith(".epub") ? DocumentKind.EPUB : null;
  }
}
