package dev.quoth.ledger.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file; the same files give the same bytes on any day. */
final class ZipFolder implements Closeable {
  private static final LocalDateTime THE_FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ZipOutputStream zip;

  ZipFolder(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  void add(String name, byte[] content) throws IOException {
    begin(name).write(content);
    end();
  }

  /** Begins a file; what is returned takes its content up to {@link #end}, and is not closed. */
  OutputStream begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(THE_FIRST_DAY_OF_ZIP);
    zip.putNextEntry(entry);
    return zip;
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
