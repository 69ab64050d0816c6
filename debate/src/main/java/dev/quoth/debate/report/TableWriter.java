package dev.quoth.debate.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.quoth.CsvCell;
import dev.quoth.WellFormed;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes tables for programs. Writers are flushed, not closed. */
public final class TableWriter {
  private static final double MOST_EXACT = 1L << 53;

  private TableWriter() {}

  /** A table as CSV (RFC 4180). */
  public static void csv(Table table, Writer out) throws IOException {
    List<String> header = new ArrayList<>();
    table.shape().columns().forEach(column -> header.add(CsvCell.of(column.name())));
    line(header, out);
    for (List<@Nullable Object> row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (Object value : row) {
        cells.add(value instanceof Double number ? number(number) : cell(value));
      }
      line(cells, out);
    }
    out.flush();
  }

  private static String cell(@Nullable Object value) {
    return value instanceof String text ? CsvCell.of(text) : value == null ? "" : value.toString();
  }

  private static void line(List<String> cells, Writer out) throws IOException {
    out.write(String.join(",", cells));
    out.write("\r\n");
  }

  /** With a point, whole ones without; empty for what is no number. */
  private static String number(double number) {
    if (!Double.isFinite(number)) {
      return "";
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }

  /** Tables as one object of JSON: a list of objects under the name of each. */
  public static void json(List<Table> tables, Writer out) throws IOException {
    JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    for (Table table : tables) {
      json.writeArrayFieldStart(table.shape().name());
      for (List<@Nullable Object> row : table.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          json.writeFieldName(table.shape().columns().get(i).name());
          write(row.get(i), json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.close();
    out.flush();
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value instanceof Integer whole) {
      json.writeNumber(whole);
    } else if (value instanceof Double number && Double.isFinite(number)) {
      json.writeNumber(number);
    } else if (value instanceof String text) {
      json.writeString(WellFormed.of(text));
    } else {
      json.writeNull();
    }
  }
}
