package dev.quoth.reader.source;

import dev.quoth.reader.ReadException;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The articles of a table whose first row names its columns. */
final class CsvArticles extends Many {
  private final CsvRows rows;
  private final String format;
  private final FieldMap map;
  private final Maker maker;
  private @Nullable List<String> columns;
  private List<String> bare = List.of();

  /**
   * @param format {@code csv} or {@code tsv}
   */
  CsvArticles(String source, Closeable in, CsvRows rows, String format, OpenSettings settings) {
    super(source, in);
    this.rows = rows;
    this.format = format;
    this.map = settings.map();
    this.maker = new Maker(settings.explain());
  }

  /** The delimiter of a table: of those in use the one that its first line has most of. */
  static char delimiter(String start, String format) {
    if (format.equals("tsv")) {
      return '\t';
    }
    char best = ',';
    long most = 0;
    String line = start.lines().findFirst().orElse("");
    for (char delimiter : new char[] {',', ';', '\t'}) {
      long n = line.chars().filter(c -> c == delimiter).count();
      if (n > most) {
        most = n;
        best = delimiter;
      }
    }
    return best;
  }

  @Override
  @Nullable Item read() throws IOException, ReadException {
    if (columns == null) {
      columns = header();
      bare = columns.stream().map(FieldMap::bare).toList();
    }
    CsvRows.Cells cells = rows.next();
    if (cells == null) {
      return null;
    }
    String item = source + ":" + cells.line();
    if (cells.bad() != null) {
      return failed(item, cells.bad());
    }
    try {
      return maker.item(
          Row.draft(new Cells(columns, bare, cells.values(), format), map, item), item);
    } catch (ReadException e) {
      return new Item.Failed(e);
    }
  }

  private List<String> header() throws IOException, ReadException {
    CsvRows.Cells header = rows.next();
    if (header == null) {
      throw new ReadException(source, "is empty");
    }
    if (header.bad() != null) {
      throw new ReadException(
          source, "has no row of column names: line " + header.line() + " " + header.bad());
    }
    List<String> names = new ArrayList<>();
    header.values().forEach(name -> names.add(name.strip()));
    boolean hasText = false;
    for (FieldMap.Target target : List.of(FieldMap.Target.TEXT, FieldMap.Target.HTML)) {
      String path = map.path(target);
      hasText |= path != null && names.contains(path);
      hasText |= names.stream().anyMatch(n -> map.usual(target).contains(FieldMap.bare(n)));
    }
    if (!hasText) {
      throw new ReadException(source, noText(names));
    }
    return names;
  }

  private String noText(List<String> names) {
    String path = map.path(FieldMap.Target.TEXT);
    path = path == null ? map.path(FieldMap.Target.HTML) : path;
    String what =
        path == null ? "has no column that could be the text" : "has no column '" + path + "'";
    return what + "; its columns are " + Row.shown(names);
  }

  @Override
  String nothing() {
    return "holds no article: there is no row below the names of its columns";
  }

  /**
   * A row under its columns, whose names are there as they stand and bare; one that is short has
   * nothing in the last.
   */
  private record Cells(List<String> columns, List<String> bare, List<String> values, String format)
      implements Row {
    @Override
    public @Nullable Hit at(String path, String joint) {
      int column = columns.indexOf(path);
      return column < 0 || column >= values.size() ? null : new Hit(path, values.get(column));
    }

    @Override
    public @Nullable Hit under(String bareName, String joint) {
      int column = bare.indexOf(bareName);
      return column < 0 || column >= values.size()
          ? null
          : new Hit(columns.get(column), values.get(column));
    }

    @Override
    public List<String> names() {
      return columns;
    }

    @Override
    public String nameWord() {
      return "column";
    }

    @Override
    public String origin() {
      return format + " column";
    }
  }
}
