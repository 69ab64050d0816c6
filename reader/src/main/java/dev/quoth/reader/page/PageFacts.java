package dev.quoth.reader.page;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.dates.Dates;
import dev.quoth.reader.dates.Dates.Order;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself, each value with where it stands: JSON-LD about the page's article,
 * {@code meta} elements, microdata and RDFa, links, and what is marked for what it is on the page.
 *
 * <p>The order of trust is that in which values are added here; {@code docs/reading.md} has it for
 * people. Nothing is guessed: a host is not an outlet's name, and an address that names a day is
 * asked last. Costs one walk over the page's elements.
 */
public final class PageFacts {
  /** Where an address comes from that the page does not name itself. */
  public static final String FETCHED = "fetched from";

  private static final List<String> SECTIONS =
      List.of("article:section", "og:article:section", "parsely-section", "section", "dc.subject");

  private static final String LIVE_BLOG = "LiveBlogPosting";

  private static final int MAX_SECTION = 60;

  private final PageScan scan;
  private final @Nullable URI fetched;
  private final @Nullable URI base;
  private final @Nullable URI canonical;
  private final Descriptions all;
  private final List<Thing> things;
  private final String heading;
  private final PageDates dates;
  private final Metadata metadata;

  private PageFacts(PageScan scan, @Nullable String address) {
    this.scan = scan;
    this.fetched = Addresses.absolute(address, null);
    URI declared = Addresses.absolute(scan.base, fetched);
    this.base = declared == null ? fetched : declared;
    this.canonical = canonical();
    this.heading = scan.headings.size() == 1 ? Shown.of(scan.headings.get(0)) : "";
    this.things = JsonLd.read(scan.scripts);
    this.all = descriptions();
    Metadata.Builder known = Metadata.builder();
    addUrl(known);
    addLanguage(known);
    new Naming(scan, all, things, heading).addTo(known);
    String outlet = known.build().get(Field.OUTLET);
    Authors.addTo(known, scan, all, outlet);
    addSection(known);
    Metadata soFar = known.build();
    this.dates = new PageDates(scan, all, soFar.get(Field.LANGUAGE), dayIn(soFar.get(Field.URL)));
    dates.addTo(known);
    this.metadata = known.build();
  }

  /**
   * What {@code page} says of itself.
   *
   * @param fetched where it was fetched from, null if that is not known
   */
  public static PageFacts of(Document page, @Nullable String fetched) {
    return new PageFacts(PageScan.of(page), fetched);
  }

  /** What is known of the article by what the page declares. */
  public Metadata metadata() {
    return metadata;
  }

  /** What holds only if nothing else is known: the day that the article's address names. */
  public Metadata lastResort() {
    return Metadata.builder().add(Field.PUBLISHED, dayIn(metadata.get(Field.URL)), "url").build();
  }

  /** What comes first where the page writes a date in digits. */
  public Order dateOrder() {
    return dates.order();
  }

  /** Whether everybody may read the article, null where the page does not say. */
  public @Nullable Boolean isFree() {
    Boolean free = all.jsonLd().flag("isAccessibleForFree");
    if (free == null) {
      free = all.microdata().flag("isAccessibleForFree");
    }
    String tier = scan.meta("article:content_tier");
    if (free == null && tier != null) {
      return tier.equalsIgnoreCase("free");
    }
    return free;
  }

  /** How many words the page says that the article has; 0 if it does not say. */
  public int words() {
    String count = all.jsonLd().text("wordCount");
    return count != null && count.matches("\\d{1,7}") ? Integer.parseInt(count) : 0;
  }

  /** The article's body in the page's JSON-LD, as it stands there; null if there is none. */
  public @Nullable String body() {
    return all.jsonLd().whole("articleBody");
  }

  /** Whether the page says that it is a live blog. */
  public boolean isLiveBlog() {
    return all.liveBlog() != null;
  }

  /** The entries of a live blog that the page's JSON-LD has, in its order. */
  public List<Update> updates() {
    List<Update> updates = new ArrayList<>();
    Thing live = all.liveBlog();
    for (Thing thing : live == null ? List.<Thing>of() : live.things("liveBlogUpdate")) {
      URI url = Addresses.absolute(thing.url("url"), base);
      updates.add(
          new Update(
              thing.text("headline"),
              date(thing.text("datePublished")),
              url == null ? null : url.toString(),
              thing.whole("articleBody")));
    }
    return updates;
  }

  /** The page's {@code time} elements in order. */
  public List<Element> times() {
    return Collections.unmodifiableList(scan.times);
  }

  /**
   * Where the page keeps what not everybody may read: selectors of CSS, as its JSON-LD has them.
   */
  public List<String> lockedSelectors() {
    List<String> selectors = new ArrayList<>();
    for (Thing part : all.jsonLd().things("hasPart")) {
      if (Boolean.FALSE.equals(part.flag("isAccessibleForFree"))) {
        selectors.addAll(part.texts("cssSelector"));
      }
    }
    return selectors;
  }

  /** A date that the page declares, in ISO 8601; null if it is none. */
  public @Nullable String date(@Nullable String declared) {
    return declared == null ? null : Dates.parse(declared, dates.order());
  }

  /** An address on the page, absolute; null if it is none of the web. */
  public @Nullable String absolute(String address) {
    URI uri = Addresses.absolute(address, base == null ? canonical : base);
    return uri == null ? null : uri.toString();
  }

  private @Nullable URI canonical() {
    URI link = Addresses.absolute(scan.canonical, base);
    boolean home = link != null && Addresses.isRoot(link);
    return home && fetched != null && !Addresses.isRoot(fetched) ? null : link;
  }

  private Descriptions descriptions() {
    List<String> titles = new ArrayList<>();
    for (Element element : scan.headings) {
      titles.add(Shown.of(element));
    }
    for (String title : new @Nullable String[] {scan.meta("og:title"), scan.title}) {
      if (title != null && !title.isBlank()) {
        titles.add(title);
      }
    }
    URI shared = Addresses.absolute(scan.meta("og:url"), base);
    ArticleChoice choice =
        new ArticleChoice(canonical == null ? shared : canonical, fetched, titles);
    List<Thing> articles = ArticleChoice.among(things);
    Thing ld = choice.of(articles, thing -> false);
    return new Descriptions(
        ld == null ? new Thing(Map.of()) : ld,
        liveBlog(ld, articles, choice),
        itemOf(scan.microdata, choice),
        itemOf(scan.rdfa, choice));
  }

  /** The live blog that the page's article is, or that the page describes beside it. */
  private static @Nullable Thing liveBlog(
      @Nullable Thing article, List<Thing> articles, ArticleChoice choice) {
    if (article != null && article.is(LIVE_BLOG)) {
      return article;
    }
    return articles.stream()
        .filter(other -> other.is(LIVE_BLOG) && choice.isSure(other))
        .findFirst()
        .orElse(null);
  }

  private static Thing itemOf(Items items, ArticleChoice choice) {
    Thing article = choice.of(items.articles(), items::isAroundHeading);
    return article != null ? article : items.loose();
  }

  private void addUrl(Metadata.Builder known) {
    known.add(Field.URL, text(canonical), "link canonical");
    known.add(Field.URL, text(Addresses.absolute(scan.meta("og:url"), base)), "meta og:url");
    for (String property : List.of("url", "mainEntityOfPage")) {
      URI uri = Addresses.absolute(all.jsonLd().url(property), base);
      boolean page = uri != null && !Addresses.isRoot(uri);
      known.add(Field.URL, page ? text(uri) : null, "json-ld " + property);
    }
    String parsely = text(Addresses.absolute(scan.meta("parsely-link"), base));
    known.add(Field.URL, parsely, "meta parsely-link").add(Field.URL, text(fetched), FETCHED);
  }

  private void addLanguage(Metadata.Builder known) {
    known.add(Field.LANGUAGE, tag(scan.htmlLanguage), "html lang");
    known.add(Field.LANGUAGE, tag(scan.bodyLanguage), "body lang");
    for (String meta :
        List.of("content-language", "og:locale", "dc.language", "dcterms.language")) {
      known.add(Field.LANGUAGE, tag(scan.meta(meta)), "meta " + meta);
    }
    known.add(Field.LANGUAGE, tag(all.jsonLd().text("inLanguage")), "json-ld inLanguage");
  }

  private static @Nullable String tag(@Nullable String declared) {
    if (declared == null || declared.length() > 100) {
      return null;
    }
    String first = declared.strip().split("[,;\\s]", 2)[0].replace('_', '-');
    try {
      String tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
      return tag.equals("und") ? null : tag;
    } catch (IllformedLocaleException e) {
      return null;
    }
  }

  private void addSection(Metadata.Builder known) {
    known.add(
        Field.SECTION, section(all.jsonLd().text("articleSection")), "json-ld articleSection");
    for (String meta : SECTIONS) {
      known.add(Field.SECTION, section(scan.meta(meta)), "meta " + meta);
    }
    String item = section(all.microdata().text("articleSection"));
    known.add(Field.SECTION, item, "microdata articleSection");
  }

  private static @Nullable String section(@Nullable String name) {
    String plain = name == null ? "" : Shown.plain(name);
    return plain.length() > MAX_SECTION || plain.contains("://") ? null : Shown.orNull(plain);
  }

  private static @Nullable String dayIn(@Nullable String url) {
    URI uri = Addresses.absolute(url, null);
    return uri == null || uri.getPath() == null ? null : Dates.inPath(uri.getPath());
  }

  private static @Nullable String text(@Nullable URI uri) {
    return uri == null ? null : uri.toString();
  }
}
