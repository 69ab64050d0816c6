package dev.quoth.reader.web.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/** Reads the body of an answer, and unpacks it, within bounds. */
final class Body {
  /** What is asked for, and read. */
  static final String ENCODINGS = "gzip, deflate";

  /** Bodies packed more often than this are a joke at the reader's cost. */
  private static final int MAX_ENCODINGS = 3;

  private Body() {}

  /**
   * The body, unpacked.
   *
   * @param raw as it is sent; not closed, since that would read an endless one to its end
   * @param encoding what {@code Content-Encoding} says
   * @param max the most bytes, packed or not
   * @param cutAt bytes that are enough; 0 for all
   */
  static byte[] read(InputStream raw, String encoding, int max, int cutAt)
      throws IOException, FetchException {
    PushbackInputStream sent = new PushbackInputStream(new Bounded(raw, max), 2);
    int first = sent.read();
    if (first < 0) {
      return new byte[0];
    }
    sent.unread(first);
    try (InputStream unpacked = unpacked(sent, encoding)) {
      byte[] bytes = unpacked.readNBytes(cutAt > 0 ? cutAt : max + 1);
      if (bytes.length > max) {
        throw tooLarge(max);
      }
      return bytes;
    } catch (TooLong e) {
      throw tooLarge(max);
    } catch (EOFException | ZipException e) {
      throw FetchException.passing("sends a compressed body that is damaged or cut off").because(e);
    }
  }

  static FetchException tooLarge(int max) {
    return FetchException.lasting("is larger than the limit of " + max + " bytes");
  }

  private static InputStream unpacked(InputStream sent, String encoding)
      throws IOException, FetchException {
    List<String> encodings = List.of(encoding.toLowerCase(Locale.ROOT).split("[,\\s]+"));
    if (encodings.size() > MAX_ENCODINGS) {
      throw FetchException.lasting("is compressed " + encodings.size() + " times over");
    }
    InputStream in = sent;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      in =
          switch (encodings.get(i)) {
            case "", "identity" -> in;
            case "gzip", "x-gzip" -> new GZIPInputStream(in);
            case "deflate" -> inflated(in);
            default ->
                throw FetchException.lasting(
                    "is sent in the encoding " + encodings.get(i) + ", which was not asked for");
          };
    }
    return in;
  }

  /** Servers disagree on what deflate means: with zlib's two bytes of header, or without. */
  private static InputStream inflated(InputStream in) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(in, 2);
    byte[] head = peeked.readNBytes(2);
    peeked.unread(head);
    boolean zlib =
        head.length == 2
            && (head[0] & 0x0f) == 8
            && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
    return new Inflated(peeked, new Inflater(!zlib));
  }

  /** Frees the memory of its inflater. */
  private static final class Inflated extends InflaterInputStream {
    Inflated(InputStream in, Inflater inflater) {
      super(in, inflater);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Fails after {@code left} bytes; never closes what it reads. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      count(b < 0 ? 0 : 1);
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = in.read(buffer, from, length);
      count(Math.max(0, n));
      return n;
    }

    private void count(int n) throws TooLong {
      left -= n;
      if (left < 0) {
        throw new TooLong();
      }
    }

    @Override
    public void close() {}
  }
}
