package dev.quoth.app;

import dev.quoth.debate.report.Table;
import dev.quoth.debate.report.TableShape.Column;
import dev.quoth.debate.report.TableShape.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table for the eye: numbers at the right of their columns, columns without values left out. */
final class TableView {
  private static final String GAP = "  ";

  private TableView() {}

  static List<String> lines(Table table) {
    int[] shown =
        IntStream.range(0, table.shape().columns().size())
            .filter(column -> table.rows().stream().anyMatch(row -> row.get(column) != null))
            .toArray();
    List<List<String>> cells = new ArrayList<>();
    cells.add(IntStream.of(shown).mapToObj(i -> title(table.shape().columns().get(i))).toList());
    for (List<@Nullable Object> row : table.rows()) {
      cells.add(IntStream.of(shown).mapToObj(i -> cell(row.get(i))).toList());
    }
    int[] widths =
        IntStream.range(0, shown.length)
            .map(i -> cells.stream().mapToInt(row -> DisplayWidth.of(row.get(i))).max().orElse(0))
            .toArray();
    return cells.stream().map(row -> line(table, shown, row, widths)).toList();
  }

  private static String line(Table table, int[] shown, List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < shown.length; i++) {
      String blanks = " ".repeat(widths[i] - DisplayWidth.of(row.get(i)));
      boolean right = table.shape().columns().get(shown[i]).kind() != Kind.TEXT;
      line.append(i == 0 ? "" : GAP);
      line.append(right ? blanks + row.get(i) : row.get(i) + blanks);
    }
    return line.toString().stripTrailing();
  }

  /** The name in words: {@code strengthLower} is "strength lower". */
  private static String title(Column column) {
    return column.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String cell(@Nullable Object value) {
    if (value instanceof Double number) {
      boolean whole = number == Math.rint(number);
      return Double.isFinite(number)
          ? String.format(Locale.ROOT, whole ? "%.0f" : "%.3f", number)
          : "";
    }
    return value == null ? "" : Safe.line(value.toString());
  }
}
