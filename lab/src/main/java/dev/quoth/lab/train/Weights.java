package dev.quoth.lab.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays of floats: a model's weights, or an optimiser's state.
 *
 * <p>The order of names is kept.
 */
final class Weights {
  private final Map<String, Array> arrays = new LinkedHashMap<>();

  /**
   * A dense array in row-major order.
   *
   * @param shape its extents
   * @param values as many as the product of the extents
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Array(long[] shape, float[] values) {}

  void put(String name, long[] shape, float[] values) {
    arrays.put(name, new Array(shape, values));
  }

  Array get(String name) {
    Array array = arrays.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no weights named " + name);
    }
    return array;
  }

  boolean has(String name) {
    return arrays.containsKey(name);
  }

  Map<String, Array> all() {
    return arrays;
  }

  /** Writes all arrays; a reader sees the old file or the new one, never a half. */
  void save(Path file) throws IOException {
    Path half = file.resolveSibling(file.getFileName() + ".part");
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(half), 1 << 20))) {
      out.writeInt(arrays.size());
      for (Map.Entry<String, Array> entry : arrays.entrySet()) {
        Array array = entry.getValue();
        out.writeUTF(entry.getKey());
        out.writeInt(array.shape().length);
        for (long extent : array.shape()) {
          out.writeLong(extent);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 * array.values().length);
        bytes.asFloatBuffer().put(array.values());
        out.write(bytes.array());
      }
    }
    Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Reads what {@link #save} wrote. */
  static Weights load(Path file) throws IOException {
    Weights weights = new Weights();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        String name = in.readUTF();
        long[] shape = new long[in.readInt()];
        long size = 1;
        for (int d = 0; d < shape.length; d++) {
          shape[d] = in.readLong();
          size *= shape[d];
        }
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(4 * size));
        in.readFully(bytes.array());
        float[] values = new float[(int) size];
        bytes.asFloatBuffer().get(values);
        weights.put(name, shape, values);
      }
    }
    return weights;
  }
}
