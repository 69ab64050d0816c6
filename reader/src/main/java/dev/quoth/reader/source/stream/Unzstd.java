package dev.quoth.reader.source.stream;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the frames of a Zstandard file unpack to, one after the other.
 *
 * <p>Of a file that is cut short it hands out all that can be unpacked, and fails then. Frames that
 * need a dictionary or a window of more than 8 MiB cannot be read.
 */
public final class Unzstd extends InputStream {
  private static final int FRAME = 0xfd2fb528;
  private static final int SKIPPABLE = 0x184d2a50;

  private final Lookback packed;
  private final ZstdInputStream unpacked;
  private boolean begun;

  public Unzstd(Lookback packed) {
    this.packed = packed;
    unpacked = new ZstdInputStream(packed);
  }

  /** Whether bytes begin as a Zstandard file does. */
  public static boolean begins(byte[] bytes) {
    return bytes.length >= 4 && (littleEndian(bytes, 0) == FRAME || skippable(bytes));
  }

  private static boolean skippable(byte[] bytes) {
    return bytes.length >= 4 && (littleEndian(bytes, 0) & 0xfffffff0) == SKIPPABLE;
  }

  private static int littleEndian(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | bytes[at + 3] << 24;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    try {
      if (!begun) {
        skipFrames();
        begun = true;
      }
      // The library loses what it unpacked in a call that fails: never ask for more than is there.
      int ready = unpacked.available();
      return unpacked.read(into, offset, ready == 0 ? 1 : Math.min(ready, length));
    } catch (IOException e) {
      throw packed.failure() != null ? e : new Damage("its Zstandard data are cut short", e);
    } catch (RuntimeException e) {
      throw new Damage("its Zstandard data are broken, or need a dictionary or a large window", e);
    }
  }

  private void skipFrames() throws IOException {
    byte[] start = packed.peek(8);
    while (start.length == 8 && skippable(start)) {
      packed.skip(8 + Integer.toUnsignedLong(littleEndian(start, 4)));
      start = packed.peek(8);
    }
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
