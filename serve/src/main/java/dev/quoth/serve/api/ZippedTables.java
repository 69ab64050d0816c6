package dev.quoth.serve.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that are written to a folder, as one zip. */
final class ZippedTables {

  private ZippedTables() {}

  /** Writes files to a folder. */
  interface Filling {
    void fill(Path folder) throws IOException;
  }

  /** Writes what is made in a folder, which is gone afterwards. */
  static void write(OutputStream out, Filling filling) throws IOException {
    Path folder = Files.createTempDirectory("quoth-export");
    try {
      filling.fill(folder);
      zip(folder, out);
    } finally {
      remove(folder);
    }
  }

  private static void zip(Path folder, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Path file : files(folder)) {
      zip.putNextEntry(new ZipEntry(String.valueOf(file.getFileName())));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
