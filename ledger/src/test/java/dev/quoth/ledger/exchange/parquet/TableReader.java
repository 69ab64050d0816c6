package dev.quoth.ledger.exchange.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Util;

/** Reads a table by the structures of Parquet's own library. */
final class TableReader {
  private final byte[] file;
  final FileMetaData end;

  TableReader(Path path) throws IOException {
    file = Files.readAllBytes(path);
    ByteBuffer tail = little(file, file.length - 8, 8);
    int length = tail.getInt();
    if (!new String(file, 0, 4, US_ASCII).equals("PAR1")
        || !new String(file, file.length - 4, 4, US_ASCII).equals("PAR1")) {
      throw new IOException("no table");
    }
    end = Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
  }

  private static ByteBuffer little(byte[] bytes, int start, int length) {
    return ByteBuffer.wrap(bytes, start, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The rows, nulls left out of them. */
  List<Map<String, Object>> rows() throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (RowGroup group : end.getRow_groups()) {
      int first = rows.size();
      for (int i = 0; i < group.getNum_rows(); i++) {
        rows.add(new LinkedHashMap<>());
      }
      for (int i = 0; i < group.getColumnsSize(); i++) {
        read(group.getColumns().get(i), end.getSchema().get(i + 1), rows, first);
      }
    }
    return rows;
  }

  private void read(
      ColumnChunk chunk, SchemaElement column, List<Map<String, Object>> rows, int first)
      throws IOException {
    int offset = (int) chunk.getMeta_data().getData_page_offset();
    ByteArrayInputStream in = new ByteArrayInputStream(file, offset, file.length - offset);
    PageHeader head = Util.readPageHeader(in);
    byte[] packed = in.readNBytes(head.getCompressed_page_size());
    byte[] body;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      body = gzip.readAllBytes();
    }
    check(chunk.getMeta_data().getCodec() == CompressionCodec.GZIP, "packed by gzip");
    check(head.getData_page_header().getEncoding() == Encoding.PLAIN, "plain");
    check(body.length == head.getUncompressed_page_size(), "as long as it says");
    check(
        chunk.getMeta_data().getTotal_compressed_size() == file.length - offset - in.available(),
        "as large as it says");
    ByteBuffer page = little(body, 0, body.length);
    ByteBuffer levels = little(body, 4, page.getInt());
    page.position(levels.limit());
    int row = first;
    while (levels.hasRemaining()) {
      int run = varint(levels);
      check((run & 1) == 0, "a run");
      boolean there = levels.get() == 1;
      for (int i = 0; i < run >> 1; i++, row++) {
        if (there) {
          rows.get(row).put(column.getName(), value(page, column));
        }
      }
    }
    check(!page.hasRemaining(), "read to its end");
    check(row - first == head.getData_page_header().getNum_values(), "of so many values");
  }

  private static int varint(ByteBuffer in) {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  private static Object value(ByteBuffer page, SchemaElement column) {
    return switch (column.getType()) {
      case BYTE_ARRAY -> {
        byte[] bytes = new byte[page.getInt()];
        page.get(bytes);
        yield new String(bytes, UTF_8);
      }
      case INT32 ->
          column.getConverted_type() == ConvertedType.DATE
              ? LocalDate.ofEpochDay(page.getInt())
              : (Object) page.getInt();
      case DOUBLE -> page.getDouble();
      default -> throw new IllegalStateException("no column of ours: " + column);
    };
  }

  private static void check(boolean holds, String what) throws IOException {
    if (!holds) {
      throw new IOException("a page is not " + what);
    }
  }
}
