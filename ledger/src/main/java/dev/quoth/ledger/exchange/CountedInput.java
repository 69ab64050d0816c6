package dev.quoth.ledger.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Knows how much of it was read. */
final class CountedInput extends FilterInputStream {
  private final long size;
  private long read;

  /**
   * @param size bytes there are
   */
  CountedInput(InputStream in, long size) {
    super(in);
    this.size = size;
  }

  /** From 0 to 1. */
  double share() {
    return size == 0 ? 1 : Math.min(1, (double) read / size);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    read += next < 0 ? 0 : 1;
    return next;
  }

  @Override
  public int read(byte[] to, int offset, int length) throws IOException {
    int count = super.read(to, offset, length);
    read += Math.max(0, count);
    return count;
  }
}
