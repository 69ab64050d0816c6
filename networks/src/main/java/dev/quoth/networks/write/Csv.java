package dev.quoth.networks.write;

import dev.quoth.WellFormed;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV. A text that starts as a formula of a spreadsheet does is led by an apostrophe, as
 * OWASP advises against formula injection.
 */
final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

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
    if (value == null) {
      return "";
    }
    String kept = WellFormed.of(value).replace('\0', '\uFFFD');
    boolean formula = !kept.isEmpty() && FORMULA_STARTS.indexOf(kept.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + kept.replace("\"", "\"\"") + '"';
  }
}
