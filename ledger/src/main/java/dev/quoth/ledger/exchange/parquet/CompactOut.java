package dev.quoth.ledger.exchange.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/** Writes structures in Thrift's compact protocol, in which Parquet's metadata stands. */
final class CompactOut {
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int BINARY = 8;
  private static final int LIST = 9;
  private static final int STRUCT = 12;
  private static final int MOST_IN_HEAD = 14;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** The number of the last field of each structure that is open. */
  private final Deque<Integer> fields = new ArrayDeque<>();

  CompactOut() {
    fields.push(0);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  CompactOut i32(int field, int value) {
    head(field, I32);
    varint(zigzag(value));
    return this;
  }

  CompactOut i64(int field, long value) {
    head(field, I64);
    varint(zigzag(value));
    return this;
  }

  CompactOut string(int field, String value) {
    head(field, BINARY);
    words(value);
    return this;
  }

  /** Begins a structure that is a field; {@link #end} ends it. */
  CompactOut struct(int field) {
    head(field, STRUCT);
    return element();
  }

  /** Begins a structure that is an element of a list, or all there is. */
  CompactOut element() {
    fields.push(0);
    return this;
  }

  CompactOut end() {
    out.write(0);
    fields.pop();
    return this;
  }

  /** Begins a list of so many structures, each by {@link #element}. */
  CompactOut structs(int field, int size) {
    list(field, size, STRUCT);
    return this;
  }

  CompactOut i32s(int field, int... values) {
    list(field, values.length, I32);
    for (int value : values) {
      varint(zigzag(value));
    }
    return this;
  }

  CompactOut strings(int field, String... values) {
    list(field, values.length, BINARY);
    for (String value : values) {
      words(value);
    }
    return this;
  }

  private void list(int field, int size, int type) {
    head(field, LIST);
    if (size <= MOST_IN_HEAD) {
      out.write((size << 4) | type);
    } else {
      out.write(0xF0 | type);
      varint(size);
    }
  }

  /** All fields of Parquet's structures follow one another closely enough for a short head. */
  private void head(int field, int type) {
    int last = fields.pop();
    out.write(((field - last) << 4) | type);
    fields.push(field);
  }

  private void words(String value) {
    byte[] bytes = value.getBytes(UTF_8);
    varint(bytes.length);
    out.writeBytes(bytes);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> 63);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
