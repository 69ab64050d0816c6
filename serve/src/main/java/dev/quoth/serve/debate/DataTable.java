package dev.quoth.serve.debate;

import dev.quoth.networks.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of a picture as a table of the page.
 *
 * @param left how many rows are in the file alone
 */
public record DataTable(List<String> header, List<Row> rows, int left) {
  private static final int MOST = 200;

  /** A row; what is behind it is at an address, which may be empty. */
  public record Row(List<Cell> cells, String link) {}

  /** A cell. */
  public record Cell(String text, boolean number) {}

  static DataTable of(Picture picture, DebateTerms terms) {
    List<List<Object>> data = picture.data().rows();
    List<Row> rows = new ArrayList<>();
    for (List<Object> row : data.subList(0, Math.min(MOST, data.size()))) {
      rows.add(new Row(row.stream().map(DataTable::cell).toList(), link(picture, terms, row)));
    }
    return new DataTable(picture.data().header(), rows, data.size() - rows.size());
  }

  private static String link(Picture picture, DebateTerms terms, List<Object> row) {
    StatementLinks links = new StatementLinks(terms);
    return switch (picture.kind()) {
      case "network" ->
          links.ofTie(!terms.isOfBoth(), row.get(0).toString(), row.get(2).toString());
      case "heatmap" -> links.ofTie(false, row.get(0).toString(), row.get(1).toString());
      default -> "";
    };
  }

  private static Cell cell(Object value) {
    if (value instanceof Double number && number != Math.rint(number)) {
      return new Cell(String.format(Locale.ROOT, "%.3f", number).replace('-', '\u2212'), true);
    }
    if (value instanceof Number number) {
      return new Cell(Long.toString(number.longValue()).replace('-', '\u2212'), true);
    }
    return new Cell(value.toString().replaceFirst("T00:00$", ""), false);
  }
}
