package dev.quoth.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** An article's line of the wire format, deflated. */
final class PackedLine {
  private static final int CHUNK = 8192;

  private PackedLine() {}

  static byte[] pack(byte[] line) {
    Deflater deflater = new Deflater();
    try {
      deflater.setInput(line);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream(line.length / 2);
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        out.write(chunk, 0, deflater.deflate(chunk));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * @throws IllegalArgumentException if the bytes are damaged
   */
  static byte[] unpack(byte[] packed) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(packed);
      ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 3);
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int more = inflater.inflate(chunk);
        if (more == 0 && !inflater.finished()) {
          throw new IllegalArgumentException("the line is cut short");
        }
        out.write(chunk, 0, more);
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("the line cannot be unpacked", e);
    } finally {
      inflater.end();
    }
  }

  static String text(byte[] packed) {
    return new String(unpack(packed), UTF_8);
  }
}
