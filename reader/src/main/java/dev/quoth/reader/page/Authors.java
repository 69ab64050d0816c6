package dev.quoth.reader.page;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a page's article. People come before organisations, of whatever source: an agency is
 * named only where no person is, and the outlet itself never.
 */
final class Authors {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "og:article:author",
          "byl",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "dc.contributor",
          "twitter:creator",
          "citation_author");

  /** Authors of one source that are looked at. */
  private static final int MAX_AUTHORS = 50;

  private final Metadata.Builder metadata;
  private final @Nullable String outlet;
  private final Set<String> organisations = new LinkedHashSet<>();
  private String organisationsFrom = "";

  private Authors(Metadata.Builder metadata, @Nullable String outlet) {
    this.metadata = metadata;
    this.outlet = outlet;
  }

  static void addTo(
      Metadata.Builder metadata, PageScan scan, Descriptions all, @Nullable String outlet) {
    Authors authors = new Authors(metadata, outlet);
    authors.add(all.jsonLd(), "json-ld");
    for (String name : METAS) {
      authors.addMeta(scan, name);
    }
    authors.add(all.microdata(), "microdata");
    authors.add(all.rdfa(), "rdfa");
    authors.addShown(scan);
    authors.addNames(authors.organisations, authors.organisationsFrom);
  }

  private void add(Thing thing, String where) {
    for (String property : List.of("author", "creator")) {
      Set<String> names = new LinkedHashSet<>();
      List<Object> values = thing.values(property);
      for (Object value : values.subList(0, Math.min(MAX_AUTHORS, values.size()))) {
        if (value instanceof Thing author) {
          addAuthor(author, where + " " + property, names);
        } else {
          String text = value instanceof Element element ? Thing.shown(element) : (String) value;
          names.addAll(Names.of(text));
        }
      }
      addNames(names, where + " " + property);
    }
  }

  private void addAuthor(Thing author, String origin, Set<String> names) {
    boolean organisation = author.types().stream().anyMatch(type -> type.endsWith("Organization"));
    for (String name : author.texts(author.text("name") == null ? "@value" : "name")) {
      if (!organisation) {
        names.addAll(Names.of(name));
      } else if (!isOutlet(name)) {
        organisations.add(name);
        organisationsFrom = organisationsFrom.isEmpty() ? origin : organisationsFrom;
      }
    }
  }

  private void addMeta(PageScan scan, String meta) {
    Set<String> names = new LinkedHashSet<>();
    for (String content : scan.metas.getOrDefault(meta, List.of())) {
      boolean catalogue = meta.startsWith("citation") || meta.startsWith("dc");
      names.addAll(catalogue ? Names.ofCatalogue(content) : Names.of(content));
    }
    addNames(names, "meta " + meta);
  }

  private void addShown(PageScan scan) {
    Element heading = scan.headings.isEmpty() ? null : scan.headings.get(0);
    Set<String> linked = new LinkedHashSet<>();
    for (Element link : Nearest.of(scan.authorLinks, heading)) {
      linked.addAll(Names.of(Shown.of(link)));
    }
    addNames(linked, "rel author");
    for (Element byline : Nearest.of(scan.bylines, heading)) {
      addNames(Names.of(Shown.of(byline)), "class " + firstClass(byline));
    }
  }

  private static String firstClass(Element element) {
    return element.className().strip().split("\\s+", 2)[0];
  }

  private void addNames(Collection<String> names, String origin) {
    List<String> others = names.stream().filter(name -> !isOutlet(name)).toList();
    metadata.add(Field.BYLINE, String.join(", ", others), origin);
  }

  private boolean isOutlet(String name) {
    return name.equalsIgnoreCase(outlet);
  }
}
