package dev.quoth.reader.blocks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the features of one segment, in an order that is the same for all. */
final class Row {
  private float[] values = new float[224];
  private int size;
  private final @Nullable List<String> names;

  /**
   * @param names takes the features' names; null where nobody wants to know them
   */
  Row(@Nullable List<String> names) {
    this.names = names;
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
    return Arrays.copyOf(values, size);
  }
}
