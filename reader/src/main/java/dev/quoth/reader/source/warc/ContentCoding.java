package dev.quoth.reader.source.warc;

import dev.quoth.reader.source.stream.Damage;
import dev.quoth.reader.source.stream.Gunzip;
import dev.quoth.reader.source.stream.GzipMember;
import dev.quoth.reader.source.stream.Lookback;
import dev.quoth.reader.source.stream.Unzstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the content codings of HTTP: gzip, deflate, br, zstd.
 *
 * <p>Archives often keep the header of a coding that the crawler has undone already, so that the
 * bytes have the last word where they can.
 */
final class ContentCoding {
  /** Bodies packed more often than this are a joke at the reader's cost. */
  private static final int MAX_CODINGS = 3;

  private ContentCoding() {}

  /**
   * The decoded body.
   *
   * @param headers values of {@code Content-Encoding}, in the order in which they were applied
   * @param cut whether the archive is known to hold only its beginning, so that no end is no fault
   * @throws Damage if a coding is unknown, or there are too many or more than {@code maxBytes}
   */
  static byte[] decode(InputStream body, List<String> headers, int maxBytes, boolean cut)
      throws IOException {
    InputStream decoded = body;
    List<String> codings = new ArrayList<>();
    for (String header : headers) {
      codings.addAll(List.of(header.split(",")));
    }
    if (codings.size() > MAX_CODINGS) {
      throw new Damage("its HTTP body is packed " + codings.size() + " times over");
    }
    List<InputStream> opened = new ArrayList<>();
    try {
      for (int i = codings.size() - 1; i >= 0; i--) {
        decoded = decode(decoded, codings.get(i).strip().toLowerCase(Locale.ROOT));
        opened.add(decoded);
      }
      return bounded(decoded, maxBytes, cut);
    } catch (Damage e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new Damage("its HTTP body is broken", e);
    } finally {
      for (InputStream stream : opened) {
        stream.close();
      }
    }
  }

  private static InputStream decode(InputStream in, String coding) throws IOException {
    Lookback coded = new Lookback(in, 0);
    return switch (coding) {
      case "", "identity", "none" -> coded;
      case "gzip", "x-gzip" -> GzipMember.begins(coded.peek(3)) ? new Gunzip(coded) : coded;
      case "zstd" -> Unzstd.begins(coded.peek(4)) ? new Unzstd(coded) : coded;
      case "deflate" -> inflate(coded);
      case "br" -> isMarkup(coded) ? coded : new BrotliInputStream(coded);
      default -> throw new Damage("its HTTP content encoding '" + coding + "' is not known");
    };
  }

  /** Some servers send bare deflate data where zlib's are meant. */
  private static InputStream inflate(Lookback coded) throws IOException {
    byte[] start = coded.peek(2);
    boolean zlib =
        start.length == 2
            && (start[0] & 0x0f) == 8
            && ((start[0] & 0xff) << 8 | (start[1] & 0xff)) % 31 == 0;
    return isMarkup(coded) ? coded : new OwnInflater(coded, new Inflater(!zlib));
  }

  private static boolean isMarkup(Lookback coded) throws IOException {
    String start = new String(coded.peek(64), StandardCharsets.ISO_8859_1);
    return start.matches("\\s*<[a-zA-Z!][\\s\\S]*");
  }

  private static byte[] bounded(InputStream in, int maxBytes, boolean cut) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] step = new byte[8192];
    for (int n = next(in, step, cut); n >= 0; n = next(in, step, cut)) {
      if (out.size() > maxBytes - n) {
        throw new Damage("its page is larger than the limit of " + maxBytes + " bytes");
      }
      out.write(step, 0, n);
    }
    return out.toByteArray();
  }

  private static int next(InputStream in, byte[] step, boolean cut) throws IOException {
    try {
      return in.read(step);
    } catch (IOException e) {
      if (cut) {
        return -1;
      }
      throw e;
    }
  }

  /** Frees its inflater, which the JDK's does not if it was given one. */
  private static final class OwnInflater extends InflaterInputStream {
    OwnInflater(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      inf.end();
      super.close();
    }
  }
}
