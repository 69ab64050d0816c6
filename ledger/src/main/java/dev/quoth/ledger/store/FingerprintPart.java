package dev.quoth.ledger.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Sorted entries as bytes: the first, then what each is more than the one before (LEB128). */
final class FingerprintPart {
  private static final int PAYLOAD = 7;
  private static final int MORE = 1 << PAYLOAD;

  private FingerprintPart() {}

  /** The entries from one place to another of those sorted. */
  static byte[] pack(long[] entries, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream((to - from) * Long.BYTES);
    long before = 0;
    for (int i = from; i < to; i++) {
      long rest = entries[i] - before;
      before = entries[i];
      for (; rest >= MORE; rest >>>= PAYLOAD) {
        out.write((int) (rest & (MORE - 1)) | MORE);
      }
      out.write((int) rest);
    }
    return out.toByteArray();
  }

  static long[] unpack(byte[] packed) {
    long[] entries = new long[packed.length];
    int count = 0;
    long entry = 0;
    long more = 0;
    int shift = 0;
    for (byte b : packed) {
      more |= (long) (b & (MORE - 1)) << shift;
      if (b < 0) {
        shift += PAYLOAD;
      } else {
        entry += more;
        entries[count++] = entry;
        more = 0;
        shift = 0;
      }
    }
    return Arrays.copyOf(entries, count);
  }
}
