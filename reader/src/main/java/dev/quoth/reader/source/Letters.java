package dev.quoth.reader.source;

import dev.quoth.reader.source.stream.Encodings;
import dev.quoth.reader.source.stream.Lookback;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a data set, one by one, with their line.
 *
 * <p>A byte order mark decides on the encoding; else it is UTF-8 if the beginning is valid, else
 * windows-1252. A bad byte becomes U+FFFD. Lines end at LF.
 */
final class Letters {
  static final int END = -1;

  private final Reader reader;
  private final char[] buffer = new char[8192];
  private int next;
  private int limit;
  private int line = 1;

  Letters(Lookback in) throws IOException {
    byte[] start = in.peek(Lookback.CHUNK);
    Charset charset = charsetOf(start);
    in.skip(markLength(start));
    reader = new InputStreamReader(in, charset);
  }

  /** The encoding of a text that begins so. */
  static Charset charsetOf(byte[] start) {
    if (begins(start, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    if (begins(start, 0xfe, 0xff)) {
      return StandardCharsets.UTF_16BE;
    }
    return Encodings.isUtf8(start, start.length) ? StandardCharsets.UTF_8 : Encodings.WESTERN;
  }

  /** Bytes of the byte order mark. */
  static int markLength(byte[] start) {
    if (begins(start, 0xef, 0xbb, 0xbf)) {
      return 3;
    }
    return begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff) ? 2 : 0;
  }

  private static boolean begins(byte[] start, int... mark) {
    boolean begins = start.length >= mark.length;
    for (int i = 0; begins && i < mark.length; i++) {
      begins = (start[i] & 0xff) == mark[i];
    }
    return begins;
  }

  /** The line of the next character, from 1. */
  int line() {
    return line;
  }

  /** The next character, which stays the next; {@link #END} after the last. */
  int peek() throws IOException {
    if (next == limit) {
      int n = reader.read(buffer, 0, buffer.length);
      next = 0;
      limit = Math.max(0, n);
      if (limit == 0) {
        return END;
      }
    }
    return buffer[next];
  }

  /** The next character; {@link #END} after the last. */
  int next() throws IOException {
    int c = peek();
    if (c != END) {
      next++;
      line += c == '\n' ? 1 : 0;
    }
    return c;
  }
}
