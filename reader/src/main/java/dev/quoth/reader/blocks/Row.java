package dev.quoth.reader.blocks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the features of one segment, in an order that is the same for all. */
final class Row {
  private static final int GUESS = 224;

  private float[] values;
  private int size;
  private final @Nullable List<String> names;

  /**
   * @param names takes the features' names; null where nobody wants to know them
   */
  Row(@Nullable List<String> names) {
    this(names, GUESS);
  }

  /**
   * @param size how many values there will be, as far as that is known
   */
  Row(@Nullable List<String> names, int size) {
    this.names = names;
    values = new float[size];
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
