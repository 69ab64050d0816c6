package dev.quoth.reader.web.feed;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.TextDecoder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed, in its order: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed, sitemaps (of news or
 * not, packed by gzip or not), or a page that names feeds.
 *
 * <p>Read leniently: XML that is not well-formed is read as far as sense can be made of it; there
 * are no entities but those of HTML, and nothing is fetched. The encoding is that of the byte order
 * mark, then of what the bytes show, the transport, the XML declaration. Entries are made as they
 * are asked for. Not thread-safe.
 */
public final class Feed {
  /** What the entries are. */
  public enum Kind {
    /** Articles. */
    ARTICLES,
    /** Sitemaps: each entry's address is one. */
    SITEMAPS,
    /** Feeds that a web page names, the most likely first: each entry's address is one. */
    FEEDS
  }

  private final Kind kind;
  private final Source source;

  Feed(Kind kind, Source source) {
    this.kind = kind;
    this.source = source;
  }

  /**
   * Reads a feed's beginning.
   *
   * @param url where it was fetched from; names it in errors, and links are resolved against it
   * @param charset the encoding that the transport declares
   * @param maxBytes the most bytes it may have when unpacked
   * @throws ReadException if it is no feed and names none, or is too large
   */
  public static Feed open(byte[] bytes, String url, @Nullable Charset charset, int maxBytes)
      throws ReadException {
    byte[] unpacked = unpacked(requireNonNull(bytes, "bytes is null"), url, maxBytes);
    String text = TextDecoder.html(unpacked, charset).strip();
    if (text.isEmpty()) {
      throw new ReadException(url, "is empty");
    }
    if (text.startsWith("{")) {
      return new Feed(Kind.ARTICLES, JsonFeed.open(text, url));
    }
    Feed feed = XmlFeed.open(text, url);
    return feed != null ? feed : new Feed(Kind.FEEDS, NamedFeeds.of(text, url));
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The next entry; null after the last.
   *
   * @throws ReadException if the feed is damaged and nothing more can be read of it
   */
  public @Nullable Entry next() throws ReadException {
    return source.next();
  }

  /** Sitemaps are often files of gzip, whatever the transport does. */
  private static byte[] unpacked(byte[] bytes, String url, int maxBytes) throws ReadException {
    if (bytes.length < 2 || bytes[0] != 0x1f || (bytes[1] & 0xff) != 0x8b) {
      return bytes;
    }
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] unpacked = in.readNBytes(maxBytes + 1);
      if (unpacked.length > maxBytes) {
        throw new ReadException(url, "is larger than the limit of " + maxBytes + " bytes");
      }
      return unpacked;
    } catch (IOException e) {
      throw new ReadException(url, "is a gzip file that is damaged or cut off", e);
    }
  }

  /** Where entries come from. */
  @FunctionalInterface
  interface Source {
    @Nullable Entry next() throws ReadException;
  }
}
