package dev.quoth.reader.page;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls its outlet and its article.
 *
 * @param things all that the page's JSON-LD describes
 * @param heading the page's only heading of the first level; empty if it has none or several
 */
record Naming(PageScan scan, Descriptions all, List<Thing> things, String heading) {
  private static final List<String> TITLES =
      List.of("citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title");
  private static final List<String> OUTLETS =
      List.of("og:site_name", "dc.publisher", "dcterms.publisher", "application-name");

  /** Adds the outlet's name and the headline without it. */
  void addTo(Metadata.Builder known) {
    addOutlet(known);
    addHeadline(known);
  }

  private void addOutlet(Metadata.Builder known) {
    known.add(Field.OUTLET, outlet(all.jsonLd().text("publisher")), "json-ld publisher");
    known.add(Field.OUTLET, outlet(scan.meta(OUTLETS.get(0))), "meta og:site_name");
    known.add(Field.OUTLET, outlet(all.microdata().text("publisher")), "microdata publisher");
    known.add(Field.OUTLET, outlet(all.rdfa().text("publisher")), "rdfa publisher");
    for (Thing thing : things) {
      if (thing.is("WebSite") || thing.is("NewsMediaOrganization")) {
        known.add(Field.OUTLET, outlet(thing.text("name")), "json-ld " + thing.types().get(0));
      }
    }
    for (String meta : OUTLETS) {
      known.add(Field.OUTLET, outlet(scan.meta(meta)), "meta " + meta);
    }
    for (String headline : new @Nullable String[] {heading, all.jsonLd().text("headline")}) {
      if (headline != null && !headline.isEmpty()) {
        known.add(Field.OUTLET, Titles.outletIn(scan.title, headline), "title");
      }
    }
  }

  /** A name; an address is none. */
  private static @Nullable String outlet(@Nullable String name) {
    String plain = name == null ? "" : Shown.plain(name);
    return plain.contains("://") || plain.startsWith("@") ? null : Shown.orNull(plain);
  }

  private void addHeadline(Metadata.Builder known) {
    String outlet = known.build().get(Field.OUTLET);
    addTitle(known, all.jsonLd().text("headline"), outlet, "json-ld headline");
    addTitle(known, metaTitle("og:title"), outlet, "meta og:title");
    addTitle(known, metaTitle("twitter:title"), outlet, "meta twitter:title");
    addTitle(known, all.microdata().text("headline"), outlet, "microdata headline");
    addTitle(known, all.rdfa().text("headline"), outlet, "rdfa headline");
    addTitle(known, Shown.orNull(heading), outlet, "h1");
    for (String meta : TITLES) {
      addTitle(known, metaTitle(meta), outlet, "meta " + meta);
    }
    addTitle(known, all.jsonLd().text("name"), outlet, "json-ld name");
    addTitle(known, Shown.orNull(scan.title), outlet, "title");
  }

  private @Nullable String metaTitle(String name) {
    String title = scan.meta(name);
    return title == null ? null : Shown.orNull(Shown.plain(title));
  }

  /** Adds a headline; of one that was cut the heading that it begins. */
  private void addTitle(
      Metadata.Builder known, @Nullable String title, @Nullable String outlet, String origin) {
    if (title == null) {
      return;
    }
    String bare = Titles.without(title, outlet);
    String kept = bare.replaceFirst("\\s*(?:…|\\.\\.\\.)$", "");
    boolean cut = kept.length() < bare.length() && bare.length() < heading.length();
    if (!cut || !heading.startsWith(kept)) {
      known.add(Field.HEADLINE, bare, origin);
    }
  }
}
