package dev.quoth.reader.web.feed;

import dev.quoth.reader.web.http.WebUrl;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a sitemap, with what the extension for news says of them, and sitemaps of an index.
 */
final class SitemapEntries implements XmlFeed.EntryReader {
  private final XmlNames names;

  SitemapEntries(XmlNames names) {
    this.names = names;
  }

  @Override
  public @Nullable Entry read(Element element, String base) {
    String url = WebUrl.absolute(base, names.text(element, "loc"));
    if (url == null) {
      return null;
    }
    String updated = FeedDates.iso(names.text(element, "lastmod"));
    Element news = names.child(element, "news:news");
    if (news == null) {
      return new Entry(url, url, null, null, null, updated, List.of(), null, null, null);
    }
    Element named = names.child(news, "news:publication");
    Element publication = named == null ? news : named;
    return new Entry(
        url,
        url,
        FeedText.plain(names.text(news, "news:title")),
        null,
        FeedDates.iso(names.text(news, "news:publication_date")),
        updated,
        keywords(news),
        FeedText.language(names.text(publication, "news:language")),
        FeedText.plain(names.text(publication, "news:name")),
        null);
  }

  private List<String> keywords(Element news) {
    List<String> keywords = new ArrayList<>();
    String written = names.text(news, "news:keywords");
    for (String part : (written == null ? "" : written).split(",")) {
      String keyword = FeedText.plain(part);
      if (keyword != null) {
        keywords.add(keyword);
      }
    }
    return keywords;
  }
}
