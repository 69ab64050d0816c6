package dev.quoth.reader.source.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * What one member of a gzip file unpacks to (RFC 1952).
 *
 * <p>At its end the packed stream stands at the byte after the member. Fails with {@link Damage} if
 * the member is broken or its checksum is not right. To be closed, for it holds native memory; the
 * packed stream stays open.
 */
public final class GzipMember extends InputStream {
  private static final int FLAG_CRC = 2;
  private static final int FLAG_EXTRA = 4;
  private static final int FLAG_NAME = 8;
  private static final int FLAG_COMMENT = 16;
  private static final int FLAGS_UNKNOWN = 0xe0;

  private final Lookback packed;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] input = new byte[8192];
  private boolean begun;
  private boolean ended;
  private @Nullable Damage damage;

  public GzipMember(Lookback packed) {
    this.packed = packed;
  }

  /** Whether bytes begin as a gzip member does. */
  public static boolean begins(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == 0x1f
        && bytes[1] == (byte) 0x8b
        && bytes[2] == 8
        && (bytes.length < 4 || (bytes[3] & FLAGS_UNKNOWN) == 0);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage; // what it would unpack to from here on means nothing
    }
    try {
      return ended ? -1 : unpack(into, offset, length);
    } catch (Damage e) {
      damage = e;
      throw e;
    }
  }

  private int unpack(byte[] into, int offset, int length) throws IOException {
    if (!begun) {
      readHeader();
      begun = true;
    }
    try {
      int n = inflate(into, offset, length);
      crc.update(into, offset, n);
      if (n == 0 && length > 0) {
        finish();
        return -1;
      }
      return n;
    } catch (DataFormatException e) {
      throw new Damage("its gzip data are broken", e);
    }
  }

  private int inflate(byte[] into, int offset, int length) throws IOException, DataFormatException {
    int n = 0;
    while (n == 0 && length > 0 && !inflater.finished()) {
      n = inflater.inflate(into, offset, length);
      if (inflater.needsDictionary()) {
        throw new Damage("its gzip data are broken");
      }
      if (n == 0 && inflater.needsInput()) {
        int got = packed.read(input, 0, input.length);
        if (got < 0) {
          throw new Damage("its gzip data are cut short");
        }
        inflater.setInput(input, 0, got);
      }
    }
    return n;
  }

  private void readHeader() throws IOException {
    byte[] fixed = packed.readNBytes(10);
    if (fixed.length < 10 || !begins(fixed)) {
      throw new Damage(
          fixed.length < 10 ? "its gzip data are cut short" : "its gzip header is broken");
    }
    int flags = fixed[3];
    if ((flags & FLAG_EXTRA) != 0) {
      int length = next() | next() << 8;
      packed.skip(length);
    }
    if ((flags & FLAG_NAME) != 0) {
      skipString();
    }
    if ((flags & FLAG_COMMENT) != 0) {
      skipString();
    }
    if ((flags & FLAG_CRC) != 0) {
      packed.skip(2);
    }
  }

  private int next() throws IOException {
    int b = packed.read();
    if (b < 0) {
      throw new Damage("its gzip data are cut short");
    }
    return b;
  }

  private void skipString() throws IOException {
    while (next() != 0) {
      // to the zero that ends it
    }
  }

  /** Gives back what belongs to the next member, and compares checksum and length. */
  private void finish() throws IOException {
    ended = true;
    packed.goTo(packed.position() - inflater.getRemaining());
    long sum = fourBytes();
    long length = fourBytes();
    if (sum != crc.getValue() || length != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new Damage("its gzip checksum is wrong");
    }
  }

  private long fourBytes() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
