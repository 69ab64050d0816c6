package dev.quoth.reader.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** Gathers the things that elements' attributes describe: microdata, or the like of it in RDFa. */
final class Items {
  /** Properties whose values are kept; an article's body is not one. */
  private static final Set<String> KEPT =
      Set.of(
          "headline",
          "name",
          "author",
          "creator",
          "publisher",
          "datePublished",
          "dateModified",
          "dateCreated",
          "articleSection",
          "url",
          "mainEntityOfPage",
          "inLanguage",
          "isAccessibleForFree");

  private static final int MAX_ITEMS = 1000;
  private static final int MAX_PROPERTIES = 200;

  private final String scopeAttribute;
  private final String typeAttribute;
  private final String propertyAttribute;
  private final List<Thing> articles = new ArrayList<>();
  private final Set<Thing> aroundHeadings = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Scope> scopes = new ArrayDeque<>();
  private final Thing loose = new Thing(Map.of());
  private int items;

  private record Scope(Element element, Thing thing) {}

  private Items(String scopeAttribute, String typeAttribute, String propertyAttribute) {
    this.scopeAttribute = scopeAttribute;
    this.typeAttribute = typeAttribute;
    this.propertyAttribute = propertyAttribute;
  }

  static Items microdata() {
    return new Items("itemscope", "itemtype", "itemprop");
  }

  static Items rdfa() {
    return new Items("typeof", "typeof", "property");
  }

  void enter(Element element, Attributes attributes) {
    boolean opens = attributes.hasKey(scopeAttribute) && items < MAX_ITEMS;
    boolean describes = attributes.hasKey(propertyAttribute);
    if (!opens && !describes) {
      return;
    }
    Thing thing = new Thing(Map.of());
    if (describes) {
      addTo(scopes.isEmpty() ? loose : scopes.peek().thing, element, opens ? thing : element);
    }
    if (opens) {
      items++;
      thing.add("@type", element.attr(typeAttribute));
      scopes.push(new Scope(element, thing));
      if (thing.isArticle()) {
        articles.add(thing);
      }
    }
  }

  private void addTo(Thing holder, Element element, Object value) {
    String properties = element.attr(propertyAttribute);
    if (properties.length() > MAX_PROPERTIES) {
      return;
    }
    for (String property : properties.strip().split("\\s+")) {
      String local = property.substring(property.lastIndexOf(':') + 1);
      if (KEPT.contains(local) || value instanceof Thing) {
        holder.add(local, value);
      }
    }
  }

  void leave(Element element) {
    if (!scopes.isEmpty() && element.equals(scopes.peek().element)) {
      scopes.pop();
    }
  }

  /** Says that the heading of the page stands here. */
  void heading() {
    scopes.forEach(scope -> aroundHeadings.add(scope.thing));
  }

  boolean isAroundHeading(Thing thing) {
    return aroundHeadings.contains(thing);
  }

  /** The articles that are described, in order. */
  List<Thing> articles() {
    return articles;
  }

  /** What is described outside of any thing. */
  Thing loose() {
    return loose;
  }
}
