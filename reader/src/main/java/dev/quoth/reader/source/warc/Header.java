package dev.quoth.reader.source.warc;

import dev.quoth.reader.source.stream.Damage;
import dev.quoth.reader.source.stream.Lookback;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The header of a WARC record.
 *
 * @param length bytes of the block that follows it
 * @param type such as {@code response}, in small letters
 */
record Header(MessageHeaders fields, long length, String type) {
  private static final int STEP = 4096;

  /** A header longer than this is something else. */
  private static final int MAX_BYTES = 256 << 10;

  /**
   * Reads a header and leaves the stream at the block.
   *
   * @throws Damage if there is none
   */
  static Header read(Lookback in) throws IOException {
    long start = in.position();
    WarcParser parser = new WarcParser();
    parser.setLenient(true);
    byte[] step = new byte[STEP];
    while (!parser.isFinished()) {
      int n = in.read(step); // what is there: behind a header there may be damage
      ByteBuffer bytes = ByteBuffer.wrap(step, 0, Math.max(0, n));
      parser.parse(bytes);
      if (parser.isError() || in.position() - start > MAX_BYTES) {
        throw new Damage("its WARC header is broken");
      }
      if (n < 0) {
        throw new Damage("it is cut short in its WARC header");
      }
      in.goTo(in.position() - bytes.remaining());
    }
    if (!parser.version().getProtocol().equals("WARC")) {
      throw new Damage("its WARC header is broken");
    }
    MessageHeaders fields = parser.headers();
    String type = first(fields, "WARC-Type");
    return new Header(
        fields, length(fields), type == null ? "" : type.toLowerCase(Locale.ROOT).strip());
  }

  private static long length(MessageHeaders fields) throws Damage {
    String value = first(fields, "Content-Length");
    try {
      long length = value == null ? -1 : Long.parseLong(value.strip());
      if (length >= 0) {
        return length;
      }
    } catch (NumberFormatException e) {
      throw new Damage("its WARC header gives a length that is no number", e);
    }
    throw new Damage("its WARC header does not give its length");
  }

  @Nullable String get(String name) {
    return first(fields, name);
  }

  static @Nullable String first(MessageHeaders fields, String name) {
    return fields.first(name).orElse(null);
  }

  /** What the record is about, without the brackets that some writers put around it. */
  @Nullable String uri() {
    String uri = get("WARC-Target-URI");
    if (uri == null || uri.isBlank()) {
      return null;
    }
    String bare = uri.strip();
    return bare.startsWith("<") && bare.endsWith(">")
        ? bare.substring(1, bare.length() - 1).strip()
        : bare;
  }
}
