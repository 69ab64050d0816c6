package dev.quoth.ledger.actors.load;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts bytes into lines; of one that is longer than the limit only the beginning is kept. */
final class Lines {
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

  /**
   * @param most bytes of a line
   */
  Lines(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    length = 0;
    tooLong = false;
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
  byte[] bytes() {
    return line;
  }

  /** How many bytes of {@link #bytes} the line has. */
  int length() {
    return length;
  }

  /** Its number, counted from 1. */
  long number() {
    return number;
  }

  /** Whether it went on beyond the limit. */
  boolean isTooLong() {
    return tooLong;
  }
}
