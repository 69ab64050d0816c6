package dev.quoth.networks.write;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/**
 * Figures as rows, such as those that a picture shows.
 *
 * @param header names of the columns
 * @param rows of texts and numbers; an empty text stands for what is not known
 */
public record Table(List<String> header, List<List<Object>> rows) {
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Object> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(row + " has not as many cells as " + header);
      }
    }
  }

  /** Writes it as CSV (RFC 4180), as {@link NetworkWriter} writes tables of networks. */
  public void write(Writer out) throws IOException {
    Csv csv = new Csv(out);
    csv.row(header.stream().map(name -> name.toLowerCase(Locale.ROOT).replace(' ', '_')).toList());
    for (List<Object> row : rows) {
      csv.row(row.stream().map(Table::cell).toList());
    }
    out.flush();
  }

  /** The same as a text. */
  public String csv() {
    StringWriter out = new StringWriter();
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("a text cannot fail to be written", e);
    }
    return out.toString();
  }

  private static String cell(Object value) {
    if (value instanceof Number number) {
      return Numbers.of(number.doubleValue());
    }
    String text = value.toString();
    return text.isEmpty() ? "" : Csv.text(text);
  }
}
