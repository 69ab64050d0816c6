package dev.quoth.reader;

import dev.quoth.Article;
import dev.quoth.Block;
import dev.quoth.Metadata.Field;
import dev.quoth.Part;
import dev.quoth.Span;
import dev.quoth.reader.page.PageFacts;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A page's entries: elements side by side, each with a time and with text of the article. */
final class LiveEntries {
  /** Entries that a page needs that says it is a live blog, and one that does not. */
  static final int MIN = 2;

  private static final int MIN_UNDECLARED = 3;

  /** Share of the story's text that stands in entries of a page that does not say what it is. */
  private static final double IN_ENTRIES = 0.6;

  private final Article article;
  private final List<@Nullable Element> elements;
  private final PageFacts facts;

  /** The elements that hold a time, each with how many of its children do. */
  private final Map<Element, Integer> timed = new IdentityHashMap<>();

  private LiveEntries(Article article, List<@Nullable Element> elements, PageFacts facts) {
    this.article = article;
    this.elements = elements;
    this.facts = facts;
  }

  /** The parts that the entries are, in the page's order; empty if there are none. */
  static List<Part> of(Article article, List<@Nullable Element> elements, PageFacts facts) {
    LiveEntries entries = new LiveEntries(article, elements, facts);
    facts.times().forEach(entries::addTime);
    Element container = entries.container();
    return container == null ? List.of() : entries.parts(container);
  }

  private void addTime(Element time) {
    if (facts.date(time.attr("datetime")) == null) {
      return;
    }
    Element child = time;
    timed.putIfAbsent(time, 0);
    for (Element parent = time.parent(); parent != null; parent = child.parent()) {
      boolean known = timed.containsKey(parent);
      timed.merge(parent, 1, Integer::sum);
      if (known) {
        return;
      }
      child = parent;
    }
  }

  /** What is known of an element that may hold the entries. */
  private static final class Candidate {
    private int entries;
    private int chars;
    private @Nullable Element last;

    void add(Element entry, int size) {
      chars += size;
      if (!entry.equals(last)) {
        entries++;
        last = entry;
      }
    }
  }

  /** The element whose children are the entries; null if there is none. */
  private @Nullable Element container() {
    Map<Element, Candidate> candidates = new IdentityHashMap<>();
    int least = facts.isLiveBlog() ? MIN : MIN_UNDECLARED;
    int all = 0;
    for (int i = 0; i < elements.size(); i++) {
      Block block = article.blocks().get(i);
      if (!block.kind().isFurniture()) {
        all += elements.get(i) == null ? 0 : block.span().length();
        addTo(candidates, elements.get(i), block.span().length(), least);
      }
    }
    Element best = null;
    int most = facts.isLiveBlog() ? 0 : (int) (IN_ENTRIES * all);
    for (Map.Entry<Element, Candidate> entry : candidates.entrySet()) {
      Candidate candidate = entry.getValue();
      boolean inner = best != null && candidate.chars == most && isIn(entry.getKey(), best);
      if (candidate.entries >= least && (candidate.chars > most || inner)) {
        best = entry.getKey();
        most = candidate.chars;
      }
    }
    return best;
  }

  private static boolean isIn(Element element, Element other) {
    for (Element e = element.parent(); e != null; e = e.parent()) {
      if (e.equals(other)) {
        return true;
      }
    }
    return false;
  }

  private void addTo(
      Map<Element, Candidate> candidates, @Nullable Element element, int size, int least) {
    for (Element child = element; child != null; child = child.parent()) {
      Element parent = child.parent();
      if (parent != null && timed.containsKey(child) && timed.getOrDefault(parent, 0) >= least) {
        candidates.computeIfAbsent(parent, key -> new Candidate()).add(child, size);
      }
    }
  }

  private List<Part> parts(Element container) {
    Map<Element, Element> times = new IdentityHashMap<>();
    for (Element time : facts.times()) {
      Element entry = childOf(container, time);
      if (entry != null && facts.date(time.attr("datetime")) != null) {
        times.putIfAbsent(entry, time);
      }
    }
    List<Part> parts = new ArrayList<>();
    Element current = null;
    int start = 0;
    int end = 0;
    for (int i = 0; i <= elements.size(); i++) {
      Element element = i < elements.size() ? elements.get(i) : null;
      Element entry = element == null ? null : childOf(container, element);
      boolean same = current != null && current.equals(entry);
      if (!same && current != null && times.containsKey(current)) {
        parts.add(part(current, times.get(current), new Span(start, end)));
      }
      if (i < elements.size()) {
        Span span = article.blocks().get(i).span();
        start = same ? start : span.start();
        end = span.end();
      }
      current = entry;
    }
    return parts;
  }

  private Part part(Element entry, @Nullable Element time, Span span) {
    String published = time == null ? null : facts.date(time.attr("datetime"));
    return new Part(span, address(entry, time), published);
  }

  /** The address that the time links to, or a link that names itself the entry's, or its id. */
  private @Nullable String address(Element entry, @Nullable Element time) {
    for (Element e = time; e != null && !e.equals(entry); e = e.parent()) {
      if (e.nameIs("a") && e.hasAttr("href")) {
        return absolute(e.attr("href"));
      }
    }
    Element link = entry.selectFirst("a[rel~=(?i)\\bbookmark\\b][href]");
    if (link != null) {
      return absolute(link.attr("href"));
    }
    return entry.id().isBlank() ? null : absolute("#" + entry.id().strip());
  }

  private @Nullable String absolute(String address) {
    String page = article.metadata().get(Field.URL);
    boolean onPage = address.startsWith("#");
    return onPage && page == null ? null : facts.absolute(onPage ? page + address : address);
  }

  /** The ancestor of {@code element}, or itself, that is a child of {@code container}. */
  private static @Nullable Element childOf(Element container, Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      if (container.equals(e.parent())) {
        return e;
      }
    }
    return null;
  }
}
