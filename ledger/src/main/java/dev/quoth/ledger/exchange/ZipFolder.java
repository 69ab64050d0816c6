package dev.quoth.ledger.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file; the same files give the same bytes on any day. */
final class ZipFolder implements Closeable {
  /** The JDK takes the first day of zips for one before it, and adds the time in its own zone. */
  private static final LocalDateTime A_DAY = LocalDateTime.of(1980, 2, 1, 0, 0);

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
    entry.setTimeLocal(A_DAY);
    zip.putNextEntry(entry);
    return zip;
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  void flush() throws IOException {
    zip.flush();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
