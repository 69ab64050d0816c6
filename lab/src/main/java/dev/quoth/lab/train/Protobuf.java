package dev.quoth.lab.train;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads and writes the protocol-buffer wire format, as far as ONNX files need it.
 *
 * <p>ONNX's schema has a dozen messages; generated classes for them would be megabytes for the two
 * passes that the lab makes over a file.
 */
final class Protobuf {
  private static final int VARINT = 0;
  private static final int LONG = 1;
  private static final int BYTES = 2;
  private static final int INT = 5;

  private Protobuf() {}

  /**
   * A field as it stands in a message.
   *
   * @param number which field
   * @param value its value if it is a number, bits as they stand; else the number of its bytes
   * @param bytes its bytes, little-endian, if it is a message or a text; else none
   */
  record Field(int number, long value, ByteBuffer bytes) {
    String text() {
      return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
  }

  /**
   * Hands every field of {@code message} to {@code sink}, in order.
   *
   * @throws IllegalArgumentException if it is no message, or one that was cut off
   */
  static void read(ByteBuffer message, Consumer<Field> sink) {
    ByteBuffer in = message.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    while (in.hasRemaining()) {
      sink.accept(field(in));
    }
  }

  private static Field field(ByteBuffer in) {
    long key = varint(in);
    int number = (int) (key >>> 3);
    return switch ((int) (key & 7)) {
      case VARINT -> new Field(number, varint(in), ByteBuffer.allocate(0));
      case LONG -> new Field(number, bytes(in, Long.BYTES).getLong(), ByteBuffer.allocate(0));
      case INT -> new Field(number, bytes(in, Integer.BYTES).getInt(), ByteBuffer.allocate(0));
      case BYTES -> {
        long length = varint(in);
        yield new Field(number, length, bytes(in, length));
      }
      default -> throw new IllegalArgumentException("no protocol buffer: field type " + (key & 7));
    };
  }

  /** The next {@code length} bytes, which are thereby passed over. */
  private static ByteBuffer bytes(ByteBuffer in, long length) {
    if (length < 0 || length > in.remaining()) {
      throw new IllegalArgumentException(
          "no protocol buffer: it ends within a field of " + length + " bytes");
    }
    ByteBuffer bytes = in.slice().order(ByteOrder.LITTLE_ENDIAN);
    bytes.limit((int) length);
    in.position(in.position() + (int) length);
    return bytes;
  }

  static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      if (!in.hasRemaining()) {
        throw new IllegalArgumentException("no protocol buffer: it ends within a number");
      }
      byte b = in.get();
      value |= (long) (b & 0x7f) << shift;
      if (b >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("no protocol buffer: number too long");
  }

  /** Builds one message. */
  static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      writeVarint((long) field << 3 | VARINT);
      writeVarint(value);
      return this;
    }

    Message real(int field, float value) {
      writeVarint((long) field << 3 | INT);
      int bits = Float.floatToIntBits(value);
      for (int shift = 0; shift < 32; shift += 8) {
        out.write(bits >>> shift);
      }
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message bytes(int field, byte[] value) {
      writeVarint((long) field << 3 | BYTES);
      writeVarint(value.length);
      out.writeBytes(value);
      return this;
    }

    Message message(int field, Message value) {
      return bytes(field, value.toBytes());
    }

    /** A message or a text as it was read. */
    Message field(Field field) {
      byte[] value = new byte[field.bytes().remaining()];
      field.bytes().duplicate().get(value);
      return bytes(field.number(), value);
    }

    int size() {
      return out.size();
    }

    byte[] toBytes() {
      return out.toByteArray();
    }

    private void writeVarint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        out.write((int) ((rest & 0x7f) | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }
  }
}
