package dev.quoth.reader.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts comma-separated values (RFC 4180) into rows.
 *
 * <p>A quotation mark that is opened and never closed would swallow the rest of the file: where the
 * quoting goes wrong, or a row is longer than the limit, the line where the row begins is the bad
 * row, and reading goes on with the next line.
 */
final class CsvRows {
  private static final char QUOTE = '"';

  /** Times that the characters so far may be read again at most. */
  private static final int MAX_AGAIN = 8;

  /**
   * A row.
   *
   * @param line where it begins
   * @param bad why it is none; null if it is one
   */
  record Cells(int line, List<String> values, @Nullable String bad) {}

  private final Letters in;
  private final char delimiter;
  private final int maxChars;

  /** What was read of a row that was bad, behind its first line: to be read again. */
  private final StringBuilder again = new StringBuilder();

  private int againNext;
  private long taken;
  private long readAgain;
  private int line = 1;

  /** The characters of the row at hand. */
  private final StringBuilder raw = new StringBuilder();

  CsvRows(Letters in, char delimiter, int maxChars) {
    this.in = in;
    this.delimiter = delimiter;
    this.maxChars = maxChars;
  }

  /** The next row that is not blank; null after the last. */
  @Nullable Cells next() throws IOException {
    while (ahead() != Letters.END) {
      int first = line;
      raw.setLength(0);
      Cells row = read(first);
      if (row.bad != null || row.values.size() > 1 || !row.values.get(0).isBlank()) {
        return row;
      }
    }
    return null;
  }

  private Cells read(int first) throws IOException {
    List<String> values = new ArrayList<>();
    while (true) {
      StringBuilder value = new StringBuilder();
      String bad = ahead() == QUOTE ? quoted(value) : plain(value);
      if (bad != null) {
        return bad(first, bad);
      }
      values.add(value.toString());
      int c = take();
      if (c != delimiter) {
        return new Cells(first, values, null); // the line's end
      }
    }
  }

  /** Reads a value without quotation marks around it; any within it are its own. */
  private @Nullable String plain(StringBuilder value) throws IOException {
    for (int c = ahead(); !endsValue(c); c = ahead()) {
      if (raw.length() >= maxChars) {
        return tooLong();
      }
      value.append((char) take());
    }
    if (value.length() > 0 && value.charAt(value.length() - 1) == '\r' && ahead() != delimiter) {
      value.setLength(value.length() - 1);
    }
    return null;
  }

  private @Nullable String quoted(StringBuilder value) throws IOException {
    take();
    while (true) {
      int c = take();
      if (c == Letters.END) {
        return "a quotation mark opens in it that nothing closes";
      }
      if (raw.length() >= maxChars) {
        return tooLong();
      }
      if (c != QUOTE) {
        value.append((char) c);
      } else if (ahead() == QUOTE) {
        value.append((char) take());
      } else {
        break;
      }
    }
    while (ahead() == '\r' || ahead() == ' ') {
      take();
    }
    return endsValue(ahead()) ? null : "something follows a quotation mark that closes a value";
  }

  private boolean endsValue(int c) {
    return c == Letters.END || c == '\n' || c == delimiter;
  }

  private String tooLong() {
    return "is longer than the limit of " + maxChars + " characters";
  }

  /** Gives up the first line and puts back the others. */
  private Cells bad(int first, String reason) throws IOException {
    int end = raw.indexOf("\n");
    if (end < 0) {
      for (int c = take(); c != Letters.END && c != '\n'; c = take()) {
        raw.setLength(0); // only its end is of interest
      }
    } else {
      putBack(raw.length() - end - 1);
    }
    return new Cells(first, List.of(), reason);
  }

  /** Makes the last characters of the row at hand the next ones, as often as that is no loop. */
  private void putBack(int chars) {
    readAgain += chars;
    if (readAgain > MAX_AGAIN * (taken + maxChars)) {
      return;
    }
    String back = raw.substring(raw.length() - chars);
    if (againNext >= chars) {
      againNext -= chars;
    } else {
      again.replace(0, againNext, back);
      againNext = 0;
    }
    line -= (int) back.chars().filter(c -> c == '\n').count();
  }

  private int ahead() throws IOException {
    return againNext < again.length() ? again.charAt(againNext) : in.peek();
  }

  private int take() throws IOException {
    int c;
    if (againNext < again.length()) {
      c = again.charAt(againNext++);
    } else {
      again.setLength(0);
      againNext = 0;
      c = in.next();
      taken++;
    }
    if (c != Letters.END) {
      raw.append((char) c);
      line += c == '\n' ? 1 : 0;
    }
    return c;
  }
}
