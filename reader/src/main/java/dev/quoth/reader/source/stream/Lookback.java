package dev.quoth.reader.source.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A stream that knows its position, can be looked into ahead, and can go back over what it still
 * remembers.
 *
 * <p>It remembers what it is told to {@link #keep}, up to a bound, and takes no more memory than
 * that and a few times {@value #CHUNK} bytes. Not thread-safe.
 */
public final class Lookback extends InputStream {
  /** The most bytes that can be looked at ahead. */
  public static final int CHUNK = 64 << 10;

  private static final int MAX_ARRAY = Integer.MAX_VALUE - 16;

  private final InputStream in;
  private final int memory;
  private byte[] buffer = new byte[CHUNK / 4];

  /** Where the buffer's first byte stands in the stream. */
  private long start;

  private int next;
  private int limit;
  private long kept = Long.MAX_VALUE;
  private @Nullable IOException failure;

  /**
   * @param memory bytes behind the position that it remembers at most
   */
  public Lookback(InputStream in, int memory) {
    this.in = in;
    this.memory = memory;
  }

  /** Bytes between the beginning of the stream and the next byte. */
  public long position() {
    return start + next;
  }

  /** Remembers what stands from {@code position} on, and nothing before it. */
  public void keep(long position) {
    kept = position;
  }

  /** The first position to which it can go back. */
  public long earliest() {
    return start;
  }

  /** Goes to a position between {@link #earliest} and what was read or looked at. */
  public void goTo(long position) {
    if (position < start || position > start + limit) {
      throw new IllegalArgumentException("not in memory: " + position);
    }
    next = (int) (position - start);
  }

  /** What the stream below failed with, which is no damage of the data; null if it did not. */
  public @Nullable IOException failure() {
    return failure;
  }

  /**
   * The next {@code n} bytes, at most {@link #CHUNK}; fewer only at the end of the stream, or where
   * it fails after some.
   */
  public byte[] peek(int n) throws IOException {
    try {
      while (limit - next < n && fill()) {
        // until there are enough
      }
    } catch (IOException e) {
      if (limit == next) {
        throw e;
      }
    }
    return Arrays.copyOfRange(buffer, next, Math.min(limit, next + n));
  }

  /** Whether nothing is left. */
  public boolean atEnd() throws IOException {
    return next == limit && !fill();
  }

  @Override
  public int read() throws IOException {
    return atEnd() ? -1 : buffer[next++] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (atEnd()) {
      return -1;
    }
    int n = Math.min(length, limit - next);
    System.arraycopy(buffer, next, into, offset, n);
    next += n;
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long left = n;
    while (left > 0 && !atEnd()) {
      int step = (int) Math.min(left, limit - next);
      next += step;
      left -= step;
    }
    return n - left;
  }

  /** Reads more into the buffer; false at the end. */
  private boolean fill() throws IOException {
    if (failure != null) {
      throw failure;
    }
    if (limit == buffer.length) {
      makeRoom();
    }
    int n;
    try {
      n = in.read(buffer, limit, buffer.length - limit);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
    limit += Math.max(0, n);
    return n > 0;
  }

  /** Forgets what need not be kept; takes a longer buffer only if that is not enough. */
  private void makeRoom() {
    long from = Math.max(Math.min(kept, position()), position() - memory);
    int forget = (int) Math.max(0, from - start);
    int rest = limit - forget;
    int length = buffer.length;
    if (buffer.length - rest < CHUNK) {
      long enough = Math.min((long) memory + 3 * CHUNK, 2L * buffer.length);
      length = (int) Math.min(enough, MAX_ARRAY);
    } else if (rest < CHUNK) {
      length = 2 * CHUNK;
    }
    byte[] into = length == buffer.length ? buffer : new byte[length];
    System.arraycopy(buffer, forget, into, 0, rest);
    buffer = into;
    start += forget;
    next -= forget;
    limit = rest;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
