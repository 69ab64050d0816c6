package dev.quoth.ledger.exchange;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip from a stranger, which is never unpacked to disk. One that would become far
 * more than it is, or more than memory should hold, is refused.
 */
final class ZipSource implements Closeable {
  private static final int MOST_BYTES = 128 << 20;
  private static final long MOST_STREAMED = 4L << 30;
  private static final int MOST_FILES = 1_000_000;

  /** How many bytes one packed byte may stand for; text is packed to a tenth or so. */
  private static final long MOST_GAIN = 200;

  /** Little is never too much. */
  private static final long LITTLE = 1 << 20;

  private final Path file;
  private final ZipFile zip;

  private ZipSource(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  /**
   * @throws ForeignFileException if it is none
   */
  static ZipSource open(Path file) throws IOException {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      if (zip.size() > MOST_FILES) {
        zip.close();
        throw new ForeignFileException(file, "holds more than " + MOST_FILES + " files");
      }
      return new ZipSource(file, zip);
    } catch (ZipException e) {
      throw new ForeignFileException(file, "is a damaged zip: " + e.getMessage(), e);
    }
  }

  /** The names of its files, in their order. */
  List<String> names() {
    return zip.stream().filter(each -> !each.isDirectory()).map(ZipEntry::getName).toList();
  }

  /** The name of a file, whatever its letters' case. */
  Optional<String> find(String name) {
    if (zip.getEntry(name) != null) {
      return Optional.of(name);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return names().stream().filter(n -> n.toLowerCase(Locale.ROOT).equals(lower)).findFirst();
  }

  /** All of a file. */
  byte[] read(String name) throws IOException {
    try (InputStream in = open(name, MOST_BYTES)) {
      return in.readAllBytes();
    }
  }

  /** A file to be read piece by piece. */
  InputStream stream(String name) throws IOException {
    return open(name, MOST_STREAMED);
  }

  private InputStream open(String name, long most) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new ForeignFileException(file, "lacks the file " + name);
    }
    long gain = Math.max(LITTLE, MOST_GAIN * Math.max(0, entry.getCompressedSize()));
    return new Bounded(zip.getInputStream(entry), name, Math.min(most, gain));
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Fails where more comes than should. */
  private final class Bounded extends FilterInputStream {
    private final String name;
    private long left;

    Bounded(InputStream in, String name, long most) {
      super(in);
      this.name = name;
      left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      int read;
      try {
        read = super.read(to, offset, length);
      } catch (ZipException e) {
        throw new ForeignFileException(file, "has a damaged file " + name, e);
      }
      count(Math.max(0, read));
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new ForeignFileException(file, "has a file that unpacks to too much: " + name);
      }
    }
  }
}
