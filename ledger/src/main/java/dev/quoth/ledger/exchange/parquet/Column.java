package dev.quoth.ledger.exchange.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.WellFormed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A column of a table, whose values since the last page wait in memory. */
final class Column {
  private static final int OPTIONAL = 1;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int GZIP = 2;
  private static final int DATA_PAGE = 0;

  private final String name;
  private final Type type;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();

  /** For each value whether it is there, as runs: of so many, then of so many others. */
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();

  private boolean lastThere;
  private int run;
  private int count;

  /** What values are. */
  enum Type {
    STRING(6, 0),
    INT(1, -1),
    DATE(1, 6),
    DOUBLE(5, -1);

    private final int physical;

    /** How a reader is to take it; below 0 as it is. */
    private final int converted;

    Type(int physical, int converted) {
      this.physical = physical;
      this.converted = converted;
    }
  }

  Column(String name, Type type) {
    this.name = name;
    this.type = type;
  }

  /** A value, of the column's type; null where there is none. */
  void add(@Nullable Object value) {
    level(value != null);
    count++;
    if (value instanceof String words) {
      byte[] bytes = WellFormed.of(words).getBytes(UTF_8);
      little(bytes.length, Integer.BYTES);
      values.writeBytes(bytes);
    } else if (value instanceof Integer number) {
      little(number, Integer.BYTES);
    } else if (value instanceof LocalDate day) {
      little(day.toEpochDay(), Integer.BYTES);
    } else if (value instanceof Double number) {
      little(Double.doubleToLongBits(number), Long.BYTES);
    } else if (value != null) {
      throw new IllegalArgumentException("no value of a column: " + value.getClass());
    }
  }

  private void little(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      values.write((int) (value >>> (8 * i)));
    }
  }

  private void level(boolean there) {
    if (run > 0 && there != lastThere) {
      endRun();
    }
    lastThere = there;
    run++;
  }

  private void endRun() {
    int head = run << 1;
    while ((head & ~0x7F) != 0) {
      levels.write((head & 0x7F) | 0x80);
      head >>>= 7;
    }
    levels.write(head);
    levels.write(lastThere ? 1 : 0);
    run = 0;
  }

  /** Bytes that wait. */
  long size() {
    return (long) values.size() + levels.size();
  }

  /** The column as an element of the table's schema. */
  void writeSchema(CompactOut out) {
    out.element().i32(1, type.physical).i32(3, OPTIONAL).string(4, name);
    if (type.converted >= 0) {
      out.i32(6, type.converted);
    }
    out.end();
  }

  /**
   * A page.
   *
   * @param bytes with its head
   * @param count values, nulls among them
   * @param unpacked bytes before packing, with the head
   */
  record Page(byte[] bytes, int count, long unpacked) {}

  /** Takes all that waits as a page. */
  Page page() throws IOException {
    endRun();
    ByteArrayOutputStream body = new ByteArrayOutputStream(levels.size() + values.size() + 4);
    for (int i = 0; i < Integer.BYTES; i++) {
      body.write(levels.size() >>> (8 * i));
    }
    levels.writeTo(body);
    values.writeTo(body);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      body.writeTo(gzip);
    }
    CompactOut head = new CompactOut();
    head.i32(1, DATA_PAGE).i32(2, body.size()).i32(3, packed.size());
    head.struct(5).i32(1, count).i32(2, PLAIN).i32(3, RLE).i32(4, RLE).end();
    head.end();
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.writeBytes(head.bytes());
    long unpacked = page.size() + (long) body.size();
    packed.writeTo(page);
    Page whole = new Page(page.toByteArray(), count, unpacked);
    levels.reset();
    values.reset();
    count = 0;
    return whole;
  }

  /** What the table's end tells of a page that was written at this place of the file. */
  void writeChunk(CompactOut out, Chunk chunk) {
    out.element().i64(2, chunk.offset());
    out.struct(3).i32(1, type.physical).i32s(2, PLAIN, RLE).strings(3, name).i32(4, GZIP);
    out.i64(5, chunk.count()).i64(6, chunk.unpacked()).i64(7, chunk.packed());
    out.i64(9, chunk.offset()).end();
    out.end();
  }

  /**
   * A page that is written.
   *
   * @param offset where it begins in the file
   * @param count values
   * @param unpacked bytes before packing
   * @param packed bytes
   */
  record Chunk(long offset, int count, long unpacked, long packed) {}
}
