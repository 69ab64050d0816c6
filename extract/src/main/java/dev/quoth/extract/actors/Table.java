package dev.quoth.extract.actors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the library: tab-separated, one row a line, comments with {@code #} and one line of
 * headings before the rows. Cells may list several entries, separated by semicolons.
 */
final class Table {
  private static final String FOLDER = "/dev/quoth/extract/actors/";

  private Table() {}

  /**
   * The rows of a table, each with as many cells as there are headings.
   *
   * @param name the file's name, without folder and ending
   * @throws IllegalStateException if it is missing, or a row has more or fewer cells
   */
  static List<List<String>> rows(String name) {
    String path =
        FOLDER.concat(name).concat(".tsv"); // "+" would load what takes longer than reading
    try (InputStream in = Table.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is missing from the library");
      }
      return rows(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  private static List<List<String>> rows(String name, String text) {
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    for (String line : split(text, '\n')) {
      if (line.isEmpty() || line.charAt(0) == '#') {
        continue;
      }
      List<String> cells = split(line, '\t');
      if (columns == 0) {
        columns = cells.size();
      } else if (cells.size() == columns) {
        rows.add(cells);
      } else {
        throw new IllegalStateException(
            "a row of the table " + name + " has not " + columns + " cells: " + line);
      }
    }
    return rows;
  }

  /** The entries that a cell lists. */
  static List<String> entries(String cell) {
    if (cell.isEmpty()) {
      return List.of();
    }
    List<String> entries = split(cell, ';');
    for (int i = 0; i < entries.size(); i++) {
      entries.set(i, entries.get(i).strip());
    }
    return entries;
  }

  /** Whether a question mark says of the entry that it often means something else. */
  static boolean isMarked(String entry) {
    return entry.endsWith("?");
  }

  /** The entry without that mark. */
  static String unmarked(String entry) {
    return isMarked(entry) ? entry.substring(0, entry.length() - 1) : entry;
  }

  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at));
      from = at + 1;
    }
    parts.add(text.substring(from));
    return parts;
  }
}
