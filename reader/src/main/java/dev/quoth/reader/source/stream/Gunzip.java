package dev.quoth.reader.source.stream;

import java.io.IOException;
import java.io.InputStream;

/**
 * What all members of a gzip file unpack to, one after the other.
 *
 * <p>Unlike {@link java.util.zip.GZIPInputStream} it reads every member of a stream that does not
 * know how much is available, and complains of what stands behind the last member unless it is
 * zeros.
 */
public final class Gunzip extends InputStream {
  private final Lookback packed;
  private GzipMember member;

  public Gunzip(Lookback packed) {
    this.packed = packed;
    member = new GzipMember(packed);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int n = member.read(into, offset, length);
    while (n < 0 && nextMember()) {
      n = member.read(into, offset, length);
    }
    return n;
  }

  private boolean nextMember() throws IOException {
    byte[] start = packed.peek(4);
    while (start.length > 0 && start[0] == 0) {
      packed.skip(1);
      start = packed.peek(4);
    }
    if (start.length == 0) {
      return false;
    }
    if (!GzipMember.begins(start)) {
      throw new Damage("something that is not gzip data stands behind its gzip data");
    }
    member.close();
    member = new GzipMember(packed);
    return true;
  }

  @Override
  public void close() throws IOException {
    member.close();
    packed.close();
  }
}
