package dev.quoth.reader.web.feed;

import dev.quoth.reader.web.http.WebUrl;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Items of RSS 0.9x, 1.0 (RDF) and 2.0, with the modules content, Dublin Core and Atom. */
final class RssEntries implements XmlFeed.EntryReader {
  private final Element root;
  private final XmlNames names;

  RssEntries(Element root, XmlNames names) {
    this.root = root;
    this.names = names;
  }

  @Override
  public @Nullable Entry read(Element item, String base) {
    String url = url(item, base);
    String about = item.attr("rdf:about").strip();
    String guid = names.text(item, "guid");
    String id = guid != null ? guid : !about.isEmpty() ? about : url;
    if (id == null) {
      return null;
    }
    Element inner = XmlNames.local(root).equals("channel") ? root : names.child(root, "channel");
    Element channel = inner == null ? root : inner;
    String source = FeedText.plain(names.text(item, "source"));
    return new Entry(
        id,
        url,
        FeedText.plain(names.text(item, "title", "dc:title")),
        FeedText.joined(authors(item)),
        FeedDates.iso(names.text(item, "pubdate", "dc:date", "dcterms:issued", "atom:published")),
        FeedDates.iso(names.text(item, "atom:updated", "dcterms:modified")),
        categories(item),
        language(item, channel),
        source == null ? FeedText.plain(names.text(channel, "title")) : source,
        names.text(item, "content:encoded", "xhtml:body"));
  }

  private @Nullable String url(Element item, String base) {
    List<String> candidates = new ArrayList<>(names.texts(item, "feedburner:origlink", "link"));
    for (Element link : names.children(item, "atom:link")) {
      if (link.attr("rel").isEmpty() || link.attr("rel").equals("alternate")) {
        candidates.add(link.attr("href"));
      }
    }
    for (Element guid : names.children(item, "guid")) {
      if (!guid.attr("isPermaLink").equals("false")) {
        String permanent = WebUrl.absolute(null, guid.wholeText());
        candidates.add(permanent == null ? "" : permanent);
      }
    }
    candidates.add(item.attr("rdf:about"));
    for (String candidate : candidates) {
      String url = WebUrl.absolute(base, candidate);
      if (url != null) {
        return url;
      }
    }
    return null;
  }

  private List<String> authors(Element item) {
    List<String> authors = new ArrayList<>();
    for (String written : names.texts(item, "dc:creator", "author")) {
      String author = FeedText.author(written);
      if (author != null && !authors.contains(author)) {
        authors.add(author);
      }
    }
    for (Element author : names.children(item, "atom:author")) {
      String name = FeedText.author(names.text(author, "atom:name"));
      if (name != null && !authors.contains(name)) {
        authors.add(name);
      }
    }
    return authors;
  }

  private List<String> categories(Element item) {
    List<String> categories = new ArrayList<>();
    for (String written : names.texts(item, "category", "dc:subject")) {
      String category = FeedText.plain(written);
      if (category != null && !categories.contains(category)) {
        categories.add(category);
      }
    }
    return categories;
  }

  private @Nullable String language(Element item, Element channel) {
    for (String written :
        new String[] {
          orEmpty(names.text(item, "dc:language")),
          orEmpty(XmlFeed.language(item)),
          orEmpty(names.text(channel, "language", "dc:language"))
        }) {
      String language = FeedText.language(written);
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
