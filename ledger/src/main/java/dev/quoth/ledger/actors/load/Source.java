package dev.quoth.ledger.actors.load;

import dev.quoth.ledger.actors.RegistryException;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/**
 * A file that is read from its beginning as often as need be, packed by gzip or not.
 *
 * @param file where it is
 * @param name what to call it
 * @param bytes its size
 */
record Source(Path file, String name, long bytes) {
  private static final int BUFFER = 1 << 16;

  /** The last part of its name, by which it is known when it was moved. */
  String fileName() {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Opens it at its beginning. */
  Stretch open() throws IOException {
    InputStream file = Files.newInputStream(this.file);
    try {
      Counted counted = new Counted(file);
      InputStream raw = new BufferedInputStream(counted, BUFFER);
      raw.mark(4);
      byte[] magic = raw.readNBytes(4);
      raw.reset();
      refuseOtherPacking(magic);
      boolean gzip = magic.length > 1 && magic[0] == 0x1F && magic[1] == (byte) 0x8B;
      InputStream plain =
          gzip ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
      return new Stretch(plain, counted);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void refuseOtherPacking(byte[] magic) throws RegistryException {
    if (magic.length > 2 && magic[0] == 'B' && magic[1] == 'Z' && magic[2] == 'h') {
      throw new RegistryException(name, "is packed by bzip2; unpack it first, or pack it by gzip");
    }
    if (magic.length > 3 && magic[0] == 0x28 && magic[1] == (byte) 0xB5 && magic[2] == 0x2F) {
      throw new RegistryException(
          name, "is packed by Zstandard; unpack it first, or pack it by gzip");
    }
  }

  /** Its bytes, unpacked. */
  static final class Stretch extends FilterInputStream {
    private final Counted counted;

    private Stretch(InputStream in, Counted counted) {
      super(in);
      this.counted = counted;
    }

    /** How many bytes of the file were read, as it lies on the disk. */
    long position() {
      return counted.count;
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = in.read(bytes, offset, length);
      count += Math.max(0, n);
      return n;
    }
  }
}
