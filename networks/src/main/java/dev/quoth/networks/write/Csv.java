package dev.quoth.networks.write;

import dev.quoth.CsvCell;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of CSV; cells of text are in quotation marks. */
final class Csv {
  private final Writer out;
  private final String separator;
  private final String end;

  /** With commas and CRLF, as RFC 4180 has it. */
  Csv(Writer out) {
    this(out, ",", "\r\n");
  }

  Csv(Writer out, String separator, String end) {
    this.out = out;
    this.separator = separator;
    this.end = end;
  }

  /** A row of cells that are ready. */
  void row(List<String> cells) throws IOException {
    out.write(String.join(separator, cells));
    out.write(end);
  }

  /** A cell in quotation marks; empty for null. */
  static String text(@Nullable String value) {
    return CsvCell.quoted(value);
  }
}
