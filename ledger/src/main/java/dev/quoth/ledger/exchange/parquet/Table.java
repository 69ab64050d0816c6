package dev.quoth.ledger.exchange.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as a Parquet file, as <a href="https://parquet.apache.org/docs/file-format/">its
 * specification</a> has it: groups of rows, in each a page for every column, and at the end what is
 * where. No column is nested; all may lack values; pages are plain, packed by gzip. Rows wait in
 * memory until a group is full.
 */
final class Table implements Closeable {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final long FULL = 16L << 20;
  private static final int VERSION = 1;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<Group> groups = new ArrayList<>();
  private long written;
  private int waiting;

  /** Rows that are written together. */
  private record Group(int rows, List<Column.Chunk> chunks) {}

  /**
   * @param out closed with the table
   */
  Table(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    write(MAGIC);
  }

  /** A row: a value for each column, or null. */
  void add(@Nullable Object... row) throws IOException {
    if (row.length != columns.size()) {
      throw new IllegalArgumentException(row.length + " values for " + columns.size() + " columns");
    }
    for (int i = 0; i < row.length; i++) {
      columns.get(i).add(row[i]);
    }
    waiting++;
    if (columns.stream().mapToLong(Column::size).sum() >= FULL) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    List<Column.Chunk> chunks = new ArrayList<>();
    for (Column column : columns) {
      Column.Page page = column.page();
      chunks.add(new Column.Chunk(written, page.count(), page.unpacked(), page.bytes().length));
      write(page.bytes());
    }
    groups.add(new Group(waiting, chunks));
    waiting = 0;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      if (waiting > 0) {
        endGroup();
      }
      byte[] end = end();
      write(end);
      for (int i = 0; i < Integer.BYTES; i++) {
        out.write(end.length >>> (8 * i));
      }
      write(MAGIC);
    }
  }

  private byte[] end() {
    CompactOut end = new CompactOut();
    end.i32(1, VERSION).structs(2, columns.size() + 1);
    end.element().string(4, "table").i32(5, columns.size()).end();
    columns.forEach(column -> column.writeSchema(end));
    end.i64(3, groups.stream().mapToLong(Group::rows).sum()).structs(4, groups.size());
    for (Group group : groups) {
      end.element().structs(1, columns.size());
      for (int i = 0; i < columns.size(); i++) {
        columns.get(i).writeChunk(end, group.chunks().get(i));
      }
      end.i64(2, group.chunks().stream().mapToLong(Column.Chunk::unpacked).sum());
      end.i64(3, group.rows()).end();
    }
    return end.string(6, "Quoth").end().bytes();
  }
}
