package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** All that a page says of itself and where, gathered in one walk over its elements. */
final class PageScan {
  /** Elements of one kind that are kept. */
  private static final int MAX = 200;

  /** Elements nested deeper are not looked at. */
  private static final int MAX_DEPTH = 600;

  /** A live blog has one for each entry. */
  private static final int MAX_TIMES = 5000;

  private static final Pattern BYLINE =
      Pattern.compile(
          "(?:^|[\\s_-])(?:by-?line(?:s|__?names?|__?author|-name)?|authors?|author-?names?"
              + "|article-?authors?|story-?authors?)(?:$|\\s)",
          Pattern.CASE_INSENSITIVE);

  final Map<String, List<String>> metas = new HashMap<>();
  final List<String> scripts = new ArrayList<>();
  final List<Element> headings = new ArrayList<>();
  final List<Element> times = new ArrayList<>();
  final List<Element> authorLinks = new ArrayList<>();
  final List<Element> bylines = new ArrayList<>();
  final Items microdata = Items.microdata();
  final Items rdfa = Items.rdfa();
  @Nullable String canonical;
  @Nullable String base;
  String title = "";
  String htmlLanguage = "";
  String bodyLanguage = "";

  private PageScan() {}

  static PageScan of(Document page) {
    PageScan scan = new PageScan();
    scan.walk(page, 0);
    return scan;
  }

  /** Elements only, and so in less time than jsoup's traversal takes, which visits all nodes. */
  private void walk(Element element, int depth) {
    byName(element);
    int size = element.attributesSize();
    Attributes attributes = size > 0 ? element.attributes() : null;
    if (attributes != null) {
      byAttributes(element, attributes, size);
    }
    int children = depth < MAX_DEPTH ? element.childNodeSize() : 0;
    for (int i = 0; i < children; i++) {
      if (element.childNode(i) instanceof Element child) {
        walk(child, depth + 1);
      }
    }
    if (attributes != null) {
      microdata.leave(element);
      rdfa.leave(element);
    }
  }

  /** Most elements that have attributes have a class and nothing else. */
  private void byAttributes(Element element, Attributes attributes, int size) {
    String classes = attributes.get("class");
    boolean others = size > 1 || classes.isEmpty();
    if (others) {
      microdata.enter(element, attributes);
      rdfa.enter(element, attributes);
    }
    if (others && hasWord(attributes.get("rel"), "author")) {
      add(authorLinks, element);
    } else if (isByline(classes)) {
      add(bylines, element);
    }
  }

  private void byName(Element element) {
    switch (element.normalName()) {
      case "meta" -> addMeta(element);
      case "link" -> {
        if (canonical == null && hasWord(element.attr("rel"), "canonical")) {
          canonical = element.attr("href").strip();
        }
      }
      case "base" -> base = base == null && element.hasAttr("href") ? element.attr("href") : base;
      case "title" -> title = title.isEmpty() && isInHead(element) ? Shown.of(element) : title;
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          scripts.add(element.data());
        }
      }
      case "h1" -> {
        add(headings, element);
        microdata.heading();
        rdfa.heading();
      }
      case "time" -> {
        if (times.size() < MAX_TIMES) {
          times.add(element);
        }
      }
      case "html" -> htmlLanguage = htmlLanguage.isEmpty() ? element.attr("lang") : htmlLanguage;
      case "body" -> bodyLanguage = bodyLanguage.isEmpty() ? element.attr("lang") : bodyLanguage;
      default -> {}
    }
  }

  private void addMeta(Element meta) {
    String content = meta.attr("content").strip();
    if (content.isEmpty()) {
      return;
    }
    for (String key : List.of("property", "name", "http-equiv")) {
      String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty()) {
        List<String> contents = metas.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (contents.size() < MAX) {
          contents.add(content);
        }
      }
    }
  }

  /** The first content of the {@code meta} of that name or property; null if there is none. */
  @Nullable String meta(String name) {
    List<String> contents = metas.get(name);
    return contents == null ? null : contents.get(0);
  }

  private static boolean isByline(String classes) {
    boolean maybe = classes.contains("line") || classes.contains("uthor");
    return maybe && classes.length() <= MAX && BYLINE.matcher(classes).find();
  }

  private static boolean isInHead(Element element) {
    Element parent = element.parent();
    return parent == null || !parent.nameIs("svg");
  }

  private static void add(List<Element> list, Element element) {
    if (list.size() < MAX) {
      list.add(element);
    }
  }

  private static boolean hasWord(String words, String word) {
    if (words.length() < word.length() || words.length() > MAX) {
      return false;
    }
    for (String one : words.split("\\s+")) {
      if (one.equalsIgnoreCase(word)) {
        return true;
      }
    }
    return false;
  }
}
