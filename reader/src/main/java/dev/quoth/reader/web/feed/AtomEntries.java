package dev.quoth.reader.web.feed;

import dev.quoth.reader.web.http.WebUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Entries of Atom 1.0 (RFC 4287), with what 0.3 called its dates. */
final class AtomEntries implements XmlFeed.EntryReader {
  private final Element feed;
  private final XmlNames names;

  AtomEntries(Element feed, XmlNames names) {
    this.feed = feed;
    this.names = names;
  }

  @Override
  public @Nullable Entry read(Element entry, String base) {
    String url = url(entry, base);
    String named = names.text(entry, "id");
    String id = named == null ? url : named;
    if (id == null) {
      return null;
    }
    Element source = names.child(entry, "source");
    List<String> own = authors(entry);
    List<String> authors = own.isEmpty() && source != null ? authors(source) : own;
    String outlet = source == null ? null : text(source, "title");
    return new Entry(
        id,
        url == null ? WebUrl.absolute(null, id) : url,
        text(entry, "title"),
        FeedText.joined(authors.isEmpty() ? authors(feed) : authors),
        FeedDates.iso(names.text(entry, "published", "issued", "created")),
        FeedDates.iso(names.text(entry, "updated", "modified")),
        categories(entry),
        XmlFeed.language(entry),
        outlet == null ? text(feed, "title") : outlet,
        content(entry));
  }

  private @Nullable String url(Element entry, String base) {
    String other = null;
    for (Element link : names.children(entry, "link")) {
      String rel = link.attr("rel").toLowerCase(Locale.ROOT);
      String url = WebUrl.absolute(base, link.attr("href"));
      if (url != null && (rel.isEmpty() || rel.equals("alternate"))) {
        String type = link.attr("type");
        if (type.isEmpty() || type.contains("html")) {
          return url;
        }
        other = other == null ? url : other;
      }
    }
    return other;
  }

  private List<String> authors(Element of) {
    List<String> authors = new ArrayList<>();
    for (Element author : names.children(of, "author")) {
      String written = names.text(author, "name");
      String name = FeedText.author(written);
      if (name != null && !authors.contains(name)) {
        authors.add(name);
      }
    }
    return authors;
  }

  private List<String> categories(Element entry) {
    List<String> categories = new ArrayList<>();
    for (Element category : names.children(entry, "category")) {
      String label = category.attr("label");
      String name = FeedText.plain(label.isBlank() ? category.attr("term") : label);
      if (name != null && !categories.contains(name)) {
        categories.add(name);
      }
    }
    return categories;
  }

  /** A text of the type that it is declared to have. */
  private @Nullable String text(Element parent, String name) {
    Element element = names.child(parent, name);
    if (element == null) {
      return null;
    }
    String text = element.wholeText();
    boolean html = element.attr("type").toLowerCase(Locale.ROOT).contains("html");
    String line = text.replaceAll("\\s+", " ").strip();
    return html ? FeedText.plain(text) : line.isEmpty() ? null : line;
  }

  private @Nullable String content(Element entry) {
    Element content = names.child(entry, "content");
    if (content == null || content.hasAttr("src")) {
      return null;
    }
    String type = content.attr("type").toLowerCase(Locale.ROOT);
    String html =
        switch (type) {
          case "xhtml", "application/xhtml+xml" -> content.html();
          case "html", "text/html" -> content.wholeText();
          case "", "text", "text/plain" -> FeedText.html(content.wholeText());
          default -> null;
        };
    return html == null || html.isBlank() ? null : html;
  }
}
