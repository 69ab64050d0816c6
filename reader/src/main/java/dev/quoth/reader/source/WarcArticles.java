package dev.quoth.reader.source;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.source.warc.WarcItem;
import dev.quoth.reader.source.warc.WarcRecords;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a web archive. An item is named by the offset of its record, at which any tool
 * finds it again; its address is in its metadata.
 */
final class WarcArticles extends Many {
  private final WarcRecords records;
  private final Maker maker;

  WarcArticles(String source, WarcRecords records, OpenSettings settings) {
    super(source, records);
    this.records = records;
    this.maker = new Maker(settings.explain());
  }

  @Override
  @Nullable Item read() throws IOException {
    WarcItem item = records.next();
    if (item == null) {
      return null;
    }
    String name = source + ":" + item.place();
    if (item instanceof WarcItem.Bad bad) {
      String of = bad.uri() == null ? "" : " of " + bad.uri();
      return failed(name, "the record" + of + " could not be read: " + bad.reason());
    }
    WarcItem.Page page = (WarcItem.Page) item;
    try {
      return new Item.Read(reading(page, name));
    } catch (ReadException e) {
      String of = page.uri() == null ? "" : " of " + page.uri();
      return failed(name, "the page" + of + " " + e.reason());
    }
  }

  private Reading reading(WarcItem.Page page, String name) throws ReadException {
    Reading reading = maker.bytes(page.content(), name, new Hints(page.uri(), page.charset()));
    Article article = reading.article();
    String url = page.uri();
    if (url != null && !url.isBlank() && !namesItself(article.metadata())) {
      Metadata metadata =
          article.metadata().toBuilder().put(Field.URL, url, "warc target uri").build();
      article = article.withMetadata(metadata);
    }
    if (page.cut() != null) {
      article = article.withNote("The archive holds only the beginning of the page");
    }
    return new Reading(article, reading.passages());
  }

  /** Whether the address is the page's own word, not what the reader was told of it. */
  private static boolean namesItself(Metadata metadata) {
    String origin = metadata.origin(Field.URL);
    return origin != null && !origin.equals(Hints.ORIGIN);
  }

  @Override
  String nothing() {
    return "holds no article: none of its "
        + records.seen()
        + " records is a page that was fetched well";
  }
}
