package dev.quoth.reader.web.feed;

import dev.quoth.reader.web.http.WebUrl;
import java.util.Iterator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS, Atom and sitemaps. Each entry leaves the tree as soon as it is read, so that a sitemap
 * of many thousands takes the memory of one.
 */
final class XmlFeed implements Feed.Source {
  /** Elements nested deeper are put beside each other. */
  private static final int MAX_DEPTH = 256;

  private final Iterator<Element> elements;
  private final String url;
  private final String entryName;
  private final EntryReader reader;
  private @Nullable Element ahead;

  private XmlFeed(
      Iterator<Element> elements, Element first, Element root, String url, String entryName) {
    this.elements = elements;
    this.ahead = first;
    this.url = url;
    this.entryName = entryName;
    this.reader = reader(root, new XmlNames(root));
  }

  /** The feed; null if the text is none. */
  static @Nullable Feed open(String text, String url) {
    StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH));
    Iterator<Element> elements = parser.parse(text, url).iterator();
    if (!elements.hasNext()) {
      return null;
    }
    Element first = elements.next();
    Element root = parser.document().firstElementChild();
    if (root == null) {
      return null;
    }
    Feed.Kind kind =
        XmlNames.local(root).equals("sitemapindex") ? Feed.Kind.SITEMAPS : Feed.Kind.ARTICLES;
    String entryName =
        switch (XmlNames.local(root)) {
          case "rss", "rdf", "channel" -> "item";
          case "feed" -> "entry";
          case "urlset" -> "url";
          case "sitemapindex" -> "sitemap";
          default -> "";
        };
    return entryName.isEmpty()
        ? null
        : new Feed(kind, new XmlFeed(elements, first, root, url, entryName));
  }

  private static EntryReader reader(Element root, XmlNames names) {
    return switch (XmlNames.local(root)) {
      case "rss", "rdf", "channel" -> new RssEntries(root, names);
      case "feed" -> new AtomEntries(root, names);
      default -> new SitemapEntries(names);
    };
  }

  @Override
  public @Nullable Entry next() {
    for (Element element = pull(); element != null; element = pull()) {
      if (XmlNames.local(element).equals(entryName) && element.parent() != null) {
        Entry entry = reader.read(element, base(element));
        removeWithSpaceBefore(element);
        if (entry != null) {
          return entry;
        }
      }
    }
    return null;
  }

  /** White space that stays would be walked over again for each entry to come. */
  private static void removeWithSpaceBefore(Element element) {
    while (element.previousSibling() instanceof TextNode space) {
      space.remove();
    }
    element.remove();
  }

  private @Nullable Element pull() {
    Element element = ahead;
    ahead = null;
    return element != null ? element : elements.hasNext() ? elements.next() : null;
  }

  /** What links are resolved against: the nearest {@code xml:base}, each against the one around. */
  private String base(Element element) {
    Element parent = element.parent();
    String outer = parent == null ? url : base(parent);
    String own = WebUrl.absolute(outer, element.attr("xml:base"));
    return own == null ? outer : own;
  }

  /** The language that is declared nearest to an element; null if none is. */
  static @Nullable String language(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      String language = FeedText.language(e.attr("xml:lang"));
      if (language != null) {
        return language;
      }
    }
    return null;
  }

  /** Makes an entry of its element. */
  interface EntryReader {
    /** The entry; null if it has neither name nor address. */
    @Nullable Entry read(Element element, String base);
  }
}
