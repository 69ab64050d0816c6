package dev.quoth.reader.source.warc;

import dev.quoth.reader.source.stream.GzipMember;
import dev.quoth.reader.source.stream.Lookback;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds where a web archive goes on after something broken. */
final class Resync {
  private static final int HEADER = 8;

  /** Packed bytes that are enough to see what the first seven unpack to. */
  private static final int SAMPLE = 1024;

  private Resync() {}

  /** Whether bytes begin as a WARC record does: {@code WARC/1.}, or the older {@code WARC/0.}. */
  static boolean isRecord(byte[] bytes) {
    return bytes.length >= 7
        && new String(bytes, 0, 7, StandardCharsets.ISO_8859_1).matches("WARC/[01]\\.");
  }

  /** Goes to the next record that begins a line; false if there is none up to the end. */
  static boolean toRecord(Lookback in) throws IOException {
    return find(in, false);
  }

  /** Goes to the next record that begins a line, or gzip member that unpacks to a record. */
  static boolean toRecordOrMember(Lookback in) throws IOException {
    return find(in, true);
  }

  private static boolean find(Lookback in, boolean members) throws IOException {
    int before = '\n';
    while (true) {
      byte[] bytes = in.peek(Lookback.CHUNK);
      if (bytes.length < HEADER) {
        in.skip(bytes.length);
        return !in.atEnd(); // never true: it ends here, or fails
      }
      int last = bytes.length - HEADER;
      for (int i = 0; i <= last; i++) {
        boolean line = (i == 0 ? before : bytes[i - 1]) == '\n';
        if ((line && bytes[i] == 'W' && isRecord(at(bytes, i)))
            || (members && bytes[i] == 0x1f && GzipMember.begins(at(bytes, i)) && holds(in, i))) {
          in.skip(i);
          return true;
        }
      }
      before = bytes[last];
      in.skip(last + 1L);
    }
  }

  private static byte[] at(byte[] bytes, int i) {
    return Arrays.copyOfRange(bytes, i, i + HEADER);
  }

  /** Whether the gzip member that seems to begin {@code i} bytes ahead unpacks to a record. */
  private static boolean holds(Lookback in, int i) throws IOException {
    long position = in.position();
    in.keep(position);
    in.skip(i);
    byte[] ahead = in.peek(SAMPLE);
    in.goTo(position);
    try (GzipMember member = new GzipMember(new Lookback(new ByteArrayInputStream(ahead), 0))) {
      return isRecord(member.readNBytes(7));
    } catch (IOException e) {
      return false;
    }
  }
}
