package dev.quoth.debate.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of values: strings, integers and doubles, as the columns say, or null for what is not known.
 */
public record Table(TableShape shape, List<List<@Nullable Object>> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /** Takes rows one by one. */
  static final class Builder {
    private final TableShape shape;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    Builder(TableShape shape) {
      this.shape = shape;
    }

    Builder row(@Nullable Object... values) {
      if (values.length != shape.columns().size()) {
        throw new IllegalArgumentException(values.length + " values in " + shape.name());
      }
      List<@Nullable Object> row = new ArrayList<>(Arrays.asList(values));
      rows.add(Collections.unmodifiableList(row));
      return this;
    }

    Table build() {
      return new Table(shape, rows);
    }
  }
}
