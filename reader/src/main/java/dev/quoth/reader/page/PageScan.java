package dev.quoth.reader.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** All that a page says of itself and where, gathered in one walk over its elements. */
final class PageScan implements NodeVisitor {
  /** Elements of one kind that are kept. */
  private static final int MAX = 200;

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
    NodeTraversor.traverse(scan, page);
    return scan;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    byName(element);
    if (element.attributesSize() > 0) {
      microdata.enter(element);
      rdfa.enter(element);
      if (authorLinks.size() < MAX && hasWord(element.attr("rel"), "author")) {
        add(authorLinks, element);
      } else if (isByline(element)) {
        add(bylines, element);
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.attributesSize() > 0) {
      microdata.leave(element);
      rdfa.leave(element);
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

  private boolean isByline(Element element) {
    if (bylines.size() >= MAX || !element.hasAttr("class") || element.nameIs("body")) {
      return false;
    }
    String classes = element.className();
    return classes.length() <= MAX && BYLINE.matcher(classes).find();
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
