package dev.quoth.debate.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a table is like.
 *
 * @param name of it, for programs
 */
public record TableShape(String name, List<Column> columns) {
  public TableShape {
    columns = List.copyOf(columns);
  }

  /** What a column holds; any value may be missing. */
  public enum Kind {
    TEXT,
    WHOLE,
    DECIMAL
  }

  /** A column. */
  public record Column(String name, Kind kind) {}

  /** Columns by their names; behind whole numbers stands "#", behind others "~". */
  static TableShape of(String name, String... columns) {
    return new TableShape(name, Stream.of(columns).map(TableShape::column).toList());
  }

  private static Column column(String marked) {
    int last = marked.length() - 1;
    return switch (marked.charAt(last)) {
      case '#' -> new Column(marked.substring(0, last), Kind.WHOLE);
      case '~' -> new Column(marked.substring(0, last), Kind.DECIMAL);
      default -> new Column(marked, Kind.TEXT);
    };
  }
}
