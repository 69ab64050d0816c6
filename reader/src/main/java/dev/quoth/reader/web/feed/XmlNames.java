package dev.quoth.reader.web.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Names of elements without regard to case and to what a document calls its namespaces: {@code
 * dc:creator} is called so whatever prefix it has; elements in the namespace of the outermost one
 * have no prefix.
 */
final class XmlNames {
  /** Part of a namespace's address, and the prefix that everybody gives it. */
  private static final Map<String, String> USUAL =
      Map.of(
          "purl.org/dc/elements", "dc",
          "purl.org/dc/terms", "dcterms",
          "rss/1.0/modules/content", "content",
          "w3.org/2005/atom", "atom",
          "sitemap-news", "news",
          "search.yahoo.com/mrss", "media",
          "www.w3.org/1999/xhtml", "xhtml");

  private final Map<String, String> usualByPrefix = new HashMap<>();

  /** For the document whose outermost element is {@code root}. */
  XmlNames(Element root) {
    for (Attribute attribute : root.attributes()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String uri = attribute.getValue().toLowerCase(Locale.ROOT);
      if (name.startsWith("xmlns:")) {
        USUAL.forEach(
            (part, usual) -> {
              if (uri.contains(part)) {
                usualByPrefix.put(name.substring("xmlns:".length()), usual);
              }
            });
      }
    }
    usualByPrefix.put(prefix(root), "");
    if (local(root).equals("rdf")) { // whose children are of RSS, mostly without a prefix
      usualByPrefix.put("rss", "");
    }
  }

  static String local(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static String prefix(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(0, Math.max(0, name.indexOf(':')));
  }

  /** The element's name in small letters, with its namespace's usual prefix. */
  String of(Element element) {
    String prefix = prefix(element);
    String usual = usualByPrefix.getOrDefault(prefix, prefix);
    return usual.isEmpty() ? local(element) : usual + ":" + local(element);
  }

  /** The children of that name. */
  List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Element child : parent.children()) {
      if (of(child).equals(name)) {
        children.add(child);
      }
    }
    return children;
  }

  /** The first child that has one of the names, the first name first; null if none has. */
  @Nullable Element child(Element parent, String... names) {
    for (String name : names) {
      List<Element> children = children(parent, name);
      if (!children.isEmpty()) {
        return children.get(0);
      }
    }
    return null;
  }

  /** The text of the first child with a text that has one of the names. */
  @Nullable String text(Element parent, String... names) {
    for (String name : names) {
      for (Element child : children(parent, name)) {
        String text = child.wholeText().strip();
        if (!text.isEmpty()) {
          return text;
        }
      }
    }
    return null;
  }

  /** The texts of all children that have one of the names. */
  List<String> texts(Element parent, String... names) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      for (Element child : children(parent, name)) {
        texts.add(child.wholeText().strip());
      }
    }
    return texts;
  }
}
