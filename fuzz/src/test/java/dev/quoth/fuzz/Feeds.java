package dev.quoth.fuzz;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.feed.Entry;
import dev.quoth.reader.web.feed.Feed;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads feeds, each twice, and checks their entries. */
final class Feeds {
  private static final String URL = "https://courier.example/feed/";

  /** Of what gzip unpacks to: small, so that a bomb is refused at once. */
  private static final int MAX_BYTES = 100_000;

  private Feeds() {}

  static void check(byte[] bytes) {
    new Clock().check(bytes.length, () -> read(bytes));
  }

  private static void read(byte[] bytes) {
    int once = entries(bytes);
    Sound.hold(once == entries(bytes), "read twice, and not the same");
  }

  /** A digest of all entries; the end counts as one. */
  private static int entries(byte[] bytes) {
    int digest = 1;
    try {
      Feed feed = Feed.open(bytes, URL, null, MAX_BYTES);
      int count = 0;
      for (Entry entry = feed.next(); entry != null; entry = feed.next()) {
        check(entry);
        Sound.hold(++count <= MAX_BYTES, "there is no end of entries");
        digest = 31 * digest + entry.hashCode();
      }
      Sound.hold(feed.next() == null, "an entry after the last");
    } catch (ReadException e) {
      Sound.check(e, URL);
      digest = 31 * digest + Objects.hash(e.getMessage());
    }
    return digest;
  }

  private static void check(Entry entry) {
    Sound.hold(!entry.id().isBlank(), "an entry without a name");
    checkAddress(entry.url());
  }

  /** It is asked for as it stands. */
  private static void checkAddress(@Nullable String url) {
    if (url != null) {
      Sound.hold(URI.create(url).getScheme() != null, "an address that is not absolute: " + url);
    }
  }
}
