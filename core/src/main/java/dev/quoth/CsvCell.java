package dev.quoth;

import org.jspecify.annotations.Nullable;

/**
 * Cells of CSV (RFC 4180). A text that starts as a formula of a spreadsheet does is led by an
 * apostrophe, as OWASP advises against formula injection.
 */
public final class CsvCell {
  /**
   * What starts a formula in a spreadsheet, or is trimmed away before one; the last four are wide.
   */
  private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

  private static final char APOSTROPHE = '\'';

  private CsvCell() {}

  /** A text as a cell, in quotation marks where it needs them; empty for null. */
  public static String of(@Nullable String text) {
    if (text == null) {
      return "";
    }
    String safe = safe(text);
    boolean needsQuotes =
        safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return needsQuotes ? inQuotes(safe) : safe;
  }

  /** A text as a cell in quotation marks, whatever parts the cells; empty for null. */
  public static String quoted(@Nullable String text) {
    return text == null ? "" : inQuotes(safe(text));
  }

  private static String inQuotes(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  private static String safe(String text) {
    String kept = WellFormed.of(text).replace('\0', '\uFFFD');
    return startsFormula(kept, 0) ? APOSTROPHE + kept : kept;
  }

  private static boolean startsFormula(String text, int at) {
    return text.length() > at && FORMULA_STARTS.indexOf(text.charAt(at)) >= 0;
  }

  /** The text that a cell, without its quotation marks, was made of. */
  public static String text(String cell) {
    boolean led = cell.indexOf(APOSTROPHE) == 0 && startsFormula(cell, 1);
    return led ? cell.substring(1) : cell;
  }
}
