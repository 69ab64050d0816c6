package dev.quoth.ledger.actors.load;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a table into rows (RFC 4180).
 *
 * <p>A quotation mark that nothing closes would swallow the rest of the file: a row spans so many
 * lines at most, and where its quoting goes wrong its first line is the bad row, and reading goes
 * on with the next.
 */
public final class CsvRows {
  private static final int MAX_LINES = 50;
  private static final char QUOTE = '"';

  /**
   * A row.
   *
   * @param line where it begins, counted from 1
   * @param bad why it is none; null if it is one
   */
  public record Row(long line, List<String> values, @Nullable String bad) {
    public Row {
      values = List.copyOf(values);
    }
  }

  /** Where lines come from. */
  @FunctionalInterface
  public interface Lines {
    /**
     * The next line without its end; null after the last.
     *
     * @throws IOException if it cannot be read
     */
    @Nullable String next() throws IOException;
  }

  private final Lines lines;
  private final char delimiter;

  /** Lines read ahead in vain. */
  private final Deque<String> ahead = new ArrayDeque<>();

  private long line;

  /** Of a table whose lines come one by one. */
  public CsvRows(Lines lines, char delimiter) {
    this.lines = lines;
    this.delimiter = delimiter;
  }

  /** The delimiter of which a header has most. */
  public static char delimiter(String header) {
    char best = ',';
    long most = 0;
    for (char delimiter : new char[] {',', ';', '\t'}) {
      long n = header.chars().filter(c -> c == delimiter).count();
      if (n > most) {
        most = n;
        best = delimiter;
      }
    }
    return best;
  }

  /**
   * The next row that is not blank; null after the last.
   *
   * @throws IOException if its lines cannot be read
   */
  public @Nullable Row next() throws IOException {
    for (String text = take(); text != null; text = take()) {
      if (!text.isBlank()) {
        return row(text);
      }
    }
    return null;
  }

  private Row row(String text) throws IOException {
    long first = line;
    List<String> more = new ArrayList<>();
    String all = text;
    while (true) {
      List<String> values = new ArrayList<>();
      String bad = cut(all, values);
      if (bad == null) {
        return new Row(first, values, null);
      }
      String next = bad.equals(UNCLOSED) && more.size() < MAX_LINES ? take() : null;
      if (next == null) {
        giveBack(more);
        return new Row(first, List.of(), bad);
      }
      more.add(next);
      all = all + "\n" + next;
    }
  }

  private @Nullable String take() throws IOException {
    String next = ahead.isEmpty() ? lines.next() : ahead.poll();
    line += next == null ? 0 : 1;
    return next;
  }

  private void giveBack(List<String> more) {
    for (int i = more.size() - 1; i >= 0; i--) {
      ahead.push(more.get(i));
    }
    line -= more.size();
  }

  private static final String UNCLOSED = "a quotation mark opens in it that nothing closes";

  /** Cuts a row into values; what is wrong if that cannot be done. */
  private @Nullable String cut(String row, List<String> values) {
    int at = 0;
    while (true) {
      StringBuilder value = new StringBuilder();
      if (at < row.length() && row.charAt(at) == QUOTE) {
        at = quoted(row, at + 1, value);
        if (at < 0) {
          return UNCLOSED;
        }
        if (at < row.length() && row.charAt(at) != delimiter) {
          return "something follows a quotation mark that closes a value";
        }
      } else {
        int end = row.indexOf(delimiter, at);
        end = end < 0 ? row.length() : end;
        value.append(row, at, end);
        at = end;
      }
      values.add(value.toString().strip());
      if (at >= row.length()) {
        return null;
      }
      at++;
    }
  }

  /** One past the mark that closes the value; -1 if none does. */
  private static int quoted(String row, int from, StringBuilder value) {
    int at = from;
    while (at < row.length()) {
      char c = row.charAt(at++);
      if (c != QUOTE) {
        value.append(c);
      } else if (at < row.length() && row.charAt(at) == QUOTE) {
        value.append(QUOTE);
        at++;
      } else {
        return at;
      }
    }
    return -1;
  }
}
