package dev.quoth.reader.web.feed;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.http.WebUrl;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The feeds that a web page names in its head, in its order. */
final class NamedFeeds implements Feed.Source {
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/feed+json");
  private static final int MAX_DEPTH = 256;

  private final Iterator<String> urls;

  private NamedFeeds(Iterator<String> urls) {
    this.urls = urls;
  }

  static NamedFeeds of(String html, String url) throws ReadException {
    Document page = Jsoup.parse(html, url, Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    Element baseElement = page.selectFirst("base[href]");
    String base = baseElement == null ? url : WebUrl.absolute(url, baseElement.attr("href"));
    Set<String> urls = new LinkedHashSet<>();
    for (Element link : page.select("link[rel~=(?i)(?:^|\\s)alternate(?:\\s|$)][href]")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT).replaceFirst(";.*", "").strip();
      String feed = WebUrl.absolute(base == null ? url : base, link.attr("href"));
      if (TYPES.contains(type) && feed != null) {
        urls.add(feed);
      }
    }
    if (urls.isEmpty()) {
      throw new ReadException(url, "is no feed, and names none");
    }
    return new NamedFeeds(urls.iterator());
  }

  @Override
  public @Nullable Entry next() {
    return urls.hasNext() ? Entry.link(urls.next()) : null;
  }
}
