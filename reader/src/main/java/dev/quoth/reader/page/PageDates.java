package dev.quoth.reader.page;

import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.dates.Dates;
import dev.quoth.reader.dates.Dates.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * When a page says that its article was published and last changed.
 *
 * <p>Where digits leave the order of day and month open, the language decides, or else that another
 * date of the page is the same day when read so.
 */
final class PageDates {
  private static final List<String> PUBLISHED =
      List.of(
          "parsely-pub-date",
          "sailthru.date",
          "dc.date.issued",
          "dcterms.issued",
          "dc.date",
          "dcterms.date",
          "dc.date.created",
          "dcterms.created",
          "citation_publication_date",
          "citation_online_date",
          "citation_date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publication-date",
          "datepublished",
          "article.published",
          "cxenseparse:recs:publishtime",
          "date");

  private static final List<String> MODIFIED =
      List.of(
          "dc.date.modified",
          "dcterms.modified",
          "article.updated",
          "datemodified",
          "lastmod",
          "last-modified",
          "revised");

  private static final Pattern UPDATE =
      Pattern.compile(
          "updat|modif|aktualisiert|mis(?:e)? à jour|actualizad|aggiornat|atualizad|bijgewerkt",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PUBLICATION =
      Pattern.compile("publi|posted|veröffentlicht|geplaatst", Pattern.CASE_INSENSITIVE);

  /** A line about a date is no longer, in UTF-16 chars. */
  private static final int MAX_LINE = 80;

  /** A declared date and where it stands. */
  private record Declared(String value, String origin) {}

  private final Order order;
  private final List<Declared> published = new ArrayList<>();
  private final List<Declared> modified = new ArrayList<>();
  private final @Nullable String inAddress;

  /**
   * @param language BCP 47
   * @param inAddress the day that the page's address names
   */
  PageDates(
      PageScan scan, Descriptions all, @Nullable String language, @Nullable String inAddress) {
    this.order = Order.of(language);
    this.inAddress = inAddress;
    add(published, all.jsonLd(), "json-ld", "datePublished");
    addMetas(
        scan,
        published,
        List.of("article:published_time", "og:article:published_time", "og:published_time"));
    add(published, all.microdata(), "microdata", "datePublished");
    add(published, all.rdfa(), "rdfa", "datePublished");
    addMetas(scan, published, PUBLISHED);
    add(modified, all.jsonLd(), "json-ld", "dateModified");
    addMetas(
        scan,
        modified,
        List.of("article:modified_time", "og:article:modified_time", "og:updated_time"));
    add(modified, all.microdata(), "microdata", "dateModified");
    add(modified, all.rdfa(), "rdfa", "dateModified");
    addMetas(scan, modified, MODIFIED);
    addTimes(scan);
    add(published, all.jsonLd(), "json-ld", "dateCreated");
    add(published, all.microdata(), "microdata", "dateCreated");
  }

  private static void add(List<Declared> dates, Thing thing, String where, String property) {
    String value = thing.text(property);
    if (value != null) {
      dates.add(new Declared(value, where + " " + property));
    }
  }

  private static void addMetas(PageScan scan, List<Declared> dates, List<String> names) {
    for (String name : names) {
      String value = scan.meta(name);
      if (value != null) {
        dates.add(new Declared(value, "meta " + name));
      }
    }
  }

  private void addTimes(PageScan scan) {
    Element heading = scan.headings.isEmpty() ? null : scan.headings.get(0);
    for (Element time : Nearest.of(scan.times, heading)) {
      String datetime = time.attr("datetime").strip();
      boolean given = !datetime.isEmpty();
      List<Declared> dates = isUpdate(time) ? modified : published;
      dates.add(new Declared(given ? datetime : Shown.of(time), given ? "time datetime" : "time"));
    }
  }

  /** Whether a time is that of a change, by its class or the words beside it. */
  private static boolean isUpdate(Element time) {
    Element parent = time.parent();
    String classes = time.className() + " " + (parent == null ? "" : parent.className());
    if (UPDATE.matcher(classes).find() || time.attr("itemprop").equals("dateModified")) {
      return true;
    }
    String before = wordsBefore(time);
    return UPDATE.matcher(before).find() && !PUBLICATION.matcher(before).find();
  }

  private static String wordsBefore(Element time) {
    String inside = Shown.line(time.ownText());
    if (UPDATE.matcher(inside).find()) {
      return inside;
    }
    Node before = time.previousSibling();
    String words =
        before instanceof TextNode text
            ? Shown.line(text.getWholeText())
            : before instanceof Element element ? Shown.of(element) : "";
    return words.length() > MAX_LINE ? words.substring(words.length() - MAX_LINE) : words;
  }

  /** The order of day and month in this page's dates. */
  Order order() {
    return order;
  }

  void addTo(Metadata.Builder metadata) {
    add(metadata, Field.PUBLISHED, published);
    add(metadata, Field.MODIFIED, modified);
  }

  private void add(Metadata.Builder metadata, Field field, List<Declared> dates) {
    for (Declared date : dates) {
      metadata.add(field, read(date.value), date.origin);
    }
  }

  private @Nullable String read(String value) {
    String date = Dates.parse(value, order);
    if (date != null || order != Order.UNKNOWN) {
      return date;
    }
    String one = Dates.parse(value, Order.DAY_FIRST);
    String other = Dates.parse(value, Order.MONTH_FIRST);
    Set<String> known = one == null || other == null ? Set.of() : days();
    boolean isOne = one != null && known.contains(day(one));
    boolean isOther = other != null && known.contains(day(other));
    return isOne == isOther ? null : isOne ? one : other;
  }

  /** The days that the page's dates leave no doubt of. */
  private Set<String> days() {
    Set<String> days = new HashSet<>();
    for (List<Declared> dates : List.of(published, modified)) {
      for (Declared declared : dates) {
        String date = Dates.parse(declared.value, order);
        if (date != null) {
          days.add(day(date));
        }
      }
    }
    if (inAddress != null) {
      days.add(inAddress);
    }
    return days;
  }

  private static String day(String date) {
    return date.substring(0, 10);
  }
}
