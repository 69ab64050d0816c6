package dev.quoth.reader.blocks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the features of one segment, in an order that is the same for all. */
final class Row {
  private float[] values;
  private int size;
  private final @Nullable List<String> names;

  private Row(float[] values, int size, @Nullable List<String> names) {
    this.values = values;
    this.size = size;
    this.names = names;
  }

  /** An empty row for about so many features. */
  static Row of(int features) {
    return new Row(new float[features], 0, null);
  }

  /** A row that begins with these features, for about so many more. */
  static Row after(float[] first, int more) {
    return new Row(Arrays.copyOf(first, first.length + more), first.length, null);
  }

  /** An empty row that adds the features' names to the list. */
  static Row naming(List<String> names) {
    return new Row(new float[1], 0, names);
  }

  void add(String name, double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = (float) value;
    if (names != null) {
      names.add(name);
    }
  }

  void add(String name, int index, double value) {
    add(names == null ? name : name + index, value);
  }

  void add(String name, boolean holds) {
    add(name, holds ? 1 : 0);
  }

  float[] values() {
    return size == values.length ? values : Arrays.copyOf(values, size);
  }
}
