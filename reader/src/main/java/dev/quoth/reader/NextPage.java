package dev.quoth.reader;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next page of a story that is cut into pages.
 *
 * <p>A link counts if the page names it the next ({@code rel=next}) or it stands in an element that
 * is a pager and reads as the next number or "next"; and if its address is the page's own but for
 * the number of the page, which is one more. The next article is another's address.
 */
final class NextPage {
  /** No story has more pages; a greater number is an id. */
  private static final int MAX_PAGES = 99;

  /** How far above a link its pager stands. */
  private static final int PAGER_LEVELS = 4;

  private static final int MAX_LINKS = 20_000;

  private static final String WORD = "(?:page|seite|pagina|p[aá]gina|part|teil|pg|p|s)";
  private static final Pattern IN_PATH =
      Pattern.compile(
          "(?:/"
              + WORD
              + "?[/_-]?(\\d{1,2})/?|[-_.,]"
              + WORD
              + "?[-_]?(\\d{1,2})(?=\\.\\w{2,5}$|/?$))(\\.\\w{2,5})?$");
  private static final Pattern IN_QUERY =
      Pattern.compile(
          "(?:^|&)(?:page|paged|seite|pagina|part|teil|pg|p|s|pageno|page_no|pagenum)=(\\d{1,2})(?=&|$)");

  private static final Pattern PAGER =
      Pattern.compile(
          "(?<![a-z])(?:pager|pagination|paginator|paging|page-?nav(?:igation)?|page-?links"
              + "|page-?numbers?|pages|multi-?page|article-?pages|seiten(?:navigation)?|blaettern"
              + "|paginación|paginazione|wp-pagenavi|nav-links)(?![a-z])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:next(?: page)?|continue(?:d)?(?: on page)?|weiter|nächste(?: seite)?|(?:page )?suivante?"
              + "|siguiente(?: página)?|página siguiente|(?:pagina )?successiva|avanti|seguente"
              + "|próxima(?: página)?|volgende(?: pagina)?|(?:seite|page|página|pagina) \\d{1,2})?"
              + "\\s*[»›>→]*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** An address read as that of a page of a story. */
  private record Reading(String story, int page, boolean marked) {}

  private final URI address;
  private final List<Reading> readings;
  private final Set<String> linked = new HashSet<>();
  private final List<URI> candidates = new ArrayList<>();

  private NextPage(URI address) {
    this.address = address;
    this.readings = readings(address);
  }

  /**
   * The address of the next page, null if the page names none.
   *
   * @param address the page's own
   */
  static @Nullable URI of(Element page, URI address) {
    NextPage next = new NextPage(address);
    int links = 0;
    for (Element link : page.select("link[rel][href], a[href]")) {
      if (links++ > MAX_LINKS) {
        break;
      }
      next.add(link);
    }
    for (URI candidate : next.candidates) {
      if (next.follows(candidate)) {
        return candidate;
      }
    }
    return null;
  }

  private void add(Element link) {
    URI uri = resolved(link.absUrl("href"));
    if (uri == null || !address.getHost().equalsIgnoreCase(uri.getHost())) {
      return;
    }
    linked.add(story(uri));
    boolean named =
        Set.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
    if (named || (link.nameIs("a") && isInPager(link) && isNext(link))) {
      candidates.add(uri);
    }
  }

  private static @Nullable URI resolved(String address) {
    try {
      URI uri = URI.create(address);
      return uri.getHost() == null ? null : uri;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static boolean isInPager(Element link) {
    Element e = link;
    for (int i = 0; i <= PAGER_LEVELS && e != null; i++) {
      String names = e.className() + " " + e.id() + " " + e.attr("aria-label");
      if (names.length() < 400 && PAGER.matcher(names).find()) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }

  private boolean isNext(Element link) {
    String text = link.text().strip();
    String label = text.isEmpty() ? link.attr("aria-label").strip() : text;
    return label.length() < 40
        && !label.isEmpty()
        && (label.matches("\\d{1,2}") || NEXT.matcher(label).matches());
  }

  /** Whether the address is that of this story's next page. */
  private boolean follows(URI candidate) {
    for (Reading there : readings(candidate)) {
      for (Reading here : readings) {
        boolean next = there.story.equals(here.story) && there.page == here.page + 1;
        boolean sure = here.page == 1 || here.marked || linked.contains(here.story);
        if (next && sure) {
          return true;
        }
      }
    }
    return false;
  }

  /** What an address may be: page 1 of itself, or the page that a number in it names. */
  private static List<Reading> readings(URI uri) {
    List<Reading> readings = new ArrayList<>();
    readings.add(new Reading(story(uri), 1, false));
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery().toLowerCase(Locale.ROOT);
    Matcher inQuery = IN_QUERY.matcher(query);
    if (inQuery.find()) {
      String rest = (query.substring(0, inQuery.start()) + query.substring(inQuery.end()));
      add(readings, path, rest.startsWith("&") ? rest.substring(1) : rest, inQuery.group(1), true);
    }
    Matcher inPath = IN_PATH.matcher(path);
    if (inPath.find()) {
      String number = inPath.group(1) != null ? inPath.group(1) : inPath.group(2);
      String ending = inPath.group(3) == null ? "" : inPath.group(3);
      boolean marked = inPath.group().matches("[^a-z]*[a-z].*");
      add(readings, path.substring(0, inPath.start()) + ending, query, number, marked);
    }
    return readings;
  }

  private static void add(
      List<Reading> readings, String path, String query, String number, boolean marked) {
    int page = Integer.parseInt(number);
    if (page >= 1 && page <= MAX_PAGES) {
      readings.add(new Reading(story(path, query), page, marked));
    }
  }

  private static String story(URI uri) {
    String path = uri.getRawPath() == null ? "" : uri.getRawPath().toLowerCase(Locale.ROOT);
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery().toLowerCase(Locale.ROOT);
    return story(path, query);
  }

  private static String story(String path, String query) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return query.isEmpty() ? bare : bare + "?" + query;
  }
}
