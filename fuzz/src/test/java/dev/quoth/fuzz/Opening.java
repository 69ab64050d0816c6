package dev.quoth.fuzz;

import dev.quoth.reader.Articles;
import dev.quoth.reader.Articles.Item;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.source.ArticleOpener;
import dev.quoth.reader.source.FieldMap;
import dev.quoth.reader.source.OpenSettings;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/** All that a source of many articles gives, as ids and errors. */
final class Opening {
  /** The most bytes of one document, unpacked: small, so that a bomb is refused at once. */
  static final int MAX_BYTES = 100_000;

  private Opening() {}

  /** Reads a source twice and checks all that comes. */
  static void check(byte[] bytes, String name, FieldMap map) {
    new Clock().check(bytes.length, () -> read(bytes, name, map));
  }

  private static void read(byte[] bytes, String name, FieldMap map) {
    List<String> once = items(bytes, name, map);
    Sound.hold(once.equals(items(bytes, name, map)), "read twice, and not the same");
  }

  private static List<String> items(byte[] bytes, String name, FieldMap map) {
    OpenSettings settings =
        OpenSettings.DEFAULT.withMaxBytes(MAX_BYTES).withMap(map).withExplain(true);
    List<String> items = new ArrayList<>();
    try (Articles articles =
        new ArticleOpener(settings).open(new ByteArrayInputStream(bytes), name)) {
      for (Item item = articles.next(); item != null; item = articles.next()) {
        items.add(checked(item, name));
        // A line that is no object is an item that failed, and gzip makes a thousand of a byte.
        Sound.hold(items.size() <= 2000L * bytes.length + 100, "there is no end of items");
      }
      Sound.hold(articles.next() == null, "an item after the last");
    } catch (ReadException e) {
      Sound.check(e, name);
      items.add(String.valueOf(e.getMessage()));
    }
    return items;
  }

  private static String checked(Item item, String name) {
    if (item instanceof Item.Read read) {
      Reading reading = read.reading();
      Sound.check(reading);
      Sound.hold(reading.article().text().length() <= 2 * MAX_BYTES + 100, "a text too long");
      return reading.article().id();
    }
    ReadException reason = ((Item.Failed) item).reason();
    Sound.check(reason, name);
    return String.valueOf(reason.getMessage());
  }
}
