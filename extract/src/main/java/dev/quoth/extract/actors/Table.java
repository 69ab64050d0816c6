package dev.quoth.extract.actors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of the library: tab-separated, one row a line, comments with {@code #} and one line of
 * headings before the rows. Cells may list several entries, separated by semicolons.
 */
final class Table {
  private Table() {}

  /**
   * The rows of a table, each with as many cells as there are headings.
   *
   * @param name the file's name, without folder and ending
   * @throws IllegalStateException if it is missing, or a row has more or fewer cells
   */
  static List<List<String>> rows(String name) {
    try (InputStream in =
        Table.class.getResourceAsStream("/dev/quoth/extract/actors/" + name + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("the table " + name + " is missing from the library");
      }
      return rows(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException("the table " + name + " cannot be read", e);
    }
  }

  private static List<List<String>> rows(String name, BufferedReader lines) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    int columns = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("#")) {
        continue;
      }
      List<String> cells = split(line, '\t');
      if (columns == 0) {
        columns = cells.size();
      } else if (cells.size() == columns) {
        rows.add(cells);
      } else {
        throw new IllegalStateException(
            "the table "
                + name
                + " has "
                + cells.size()
                + " cells where "
                + columns
                + " should be: "
                + line);
      }
    }
    return rows;
  }

  /** The entries that a cell lists. */
  static List<String> entries(String cell) {
    return cell.isEmpty() ? List.of() : split(cell, ';');
  }

  private static List<String> split(String line, char separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, from)) {
      parts.add(line.substring(from, at).strip());
      from = at + 1;
    }
    parts.add(line.substring(from).strip());
    return parts;
  }
}
