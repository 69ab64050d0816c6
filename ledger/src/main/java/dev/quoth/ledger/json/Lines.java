package dev.quoth.ledger.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts bytes into lines; of one that is longer than the limit only the beginning is kept. */
public final class Lines {
  private static final int CHUNK = 1 << 16;

  private final InputStream in;
  private final int most;
  private final byte[] chunk = new byte[CHUNK];
  private int at;
  private int end;
  private byte[] line = new byte[4096];
  private int length;
  private long number;
  private boolean tooLong;
  private boolean ended;

  /**
   * The lines of a stream, which this does not close.
   *
   * @param most bytes of a line
   */
  public Lines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Goes to the next line; false after the last. */
  public boolean next() throws IOException {
    length = 0;
    tooLong = false;
    ended = false;
    if (!fill()) {
      return false;
    }
    number++;
    while (fill()) {
      int stop = at;
      while (stop < end && chunk[stop] != '\n') {
        stop++;
      }
      append(stop);
      if (stop < end) {
        at = stop + 1;
        ended = true;
        return true;
      }
      at = end;
    }
    return true;
  }

  private boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(chunk, 0, CHUNK));
    }
    return at < end;
  }

  private void append(int stop) {
    int more = Math.min(stop - at, most - length);
    tooLong |= more < stop - at;
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.min(most, Math.max(2 * line.length, length + more)));
    }
    System.arraycopy(chunk, at, line, length, more);
    length += more;
  }

  /** The bytes of the line, without its end; overwritten by the next. */
  public byte[] bytes() {
    return line;
  }

  /** How many bytes of {@link #bytes} the line has. */
  public int length() {
    return length;
  }

  /** Its number, counted from 1. */
  public long number() {
    return number;
  }

  /** Whether it has an end, and is not just what the last one left behind. */
  public boolean isEnded() {
    return ended;
  }

  /** Whether it went on beyond the limit. */
  public boolean isTooLong() {
    return tooLong;
  }
}
