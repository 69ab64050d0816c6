package dev.quoth.lab.train;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Named arrays of floats: a model's weights, or an optimiser's state.
 *
 * <p>The order of names is kept.
 */
final class Weights {
  private static final int MOST_DIMENSIONS = 8;

  private final Map<String, Array> arrays = new LinkedHashMap<>();

  /**
   * A dense array in row-major order.
   *
   * @param shape its extents
   * @param values as many as the product of the extents
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Array(long[] shape, float[] values) {

    /**
     * @throws IllegalArgumentException if there are more or fewer values than the shape tells
     */
    Array {
      long size = 1;
      for (long extent : shape) {
        size *= extent;
      }
      if (size != values.length) {
        throw new IllegalArgumentException(
            values.length + " values for the shape " + Arrays.toString(shape));
      }
    }
  }

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

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws IOException if {@code file} cannot be read, or holds something else; the message names
   *     it
   */
  static Weights load(Path file) throws IOException {
    long most = Files.size(file);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
      Weights weights = new Weights();
      int count = in.readInt();
      for (int i = 0; i < count; i++) {
        weights.arrays.put(in.readUTF(), readArray(in, most));
      }
      if (count < 0 || in.read() >= 0) {
        throw new StreamCorruptedException();
      }
      return weights;
    } catch (EOFException | UTFDataFormatException | StreamCorruptedException e) {
      throw new IOException(file + ": not a file of weights, or cut off", e);
    }
  }

  /** An array of at most {@code most} bytes. */
  private static Array readArray(DataInputStream in, long most) throws IOException {
    int dimensions = in.readInt();
    if (dimensions < 0 || dimensions > MOST_DIMENSIONS) {
      throw new StreamCorruptedException();
    }
    long[] shape = new long[dimensions];
    long size = 1;
    for (int d = 0; d < dimensions; d++) {
      shape[d] = in.readLong();
      if (shape[d] < 0 || shape[d] > most || size * shape[d] > most / Float.BYTES) {
        throw new StreamCorruptedException();
      }
      size *= shape[d];
    }
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(Float.BYTES * size));
    in.readFully(bytes.array());
    float[] values = new float[(int) size];
    bytes.asFloatBuffer().get(values);
    return new Array(shape, values);
  }
}
