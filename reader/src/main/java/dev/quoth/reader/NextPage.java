package dev.quoth.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next page of a story that is cut into pages.
 *
 * <p>A link counts if the page names it the next ({@code rel=next}) or it stands in an element that
 * is a pager and reads as a number from 2 on or as "next"; and if its address is {@link
 * PageAddress#isAfter after} the page's. Many sites name the next story so, or number others: then
 * the address tells.
 */
final class NextPage {
  /** How far above a link its pager stands. */
  private static final int PAGER_LEVELS = 4;

  private static final int MAX_LINKS = 20_000;
  private static final int MAX_NAMES = 400;
  private static final int MAX_LABEL = 40;

  private static final Pattern HREF =
      Pattern.compile(
          "href\\s*+=\\s*+(?:\"([^\"]*+)|'([^']*+)|([^\\s>]*+))", Pattern.CASE_INSENSITIVE);

  private static final Pattern PAGER =
      Pattern.compile(
          "(?<![a-z])(?:pager|pagination|paginator|paging|page-?nav(?:igation)?|page-?links"
              + "|page-?numbers?|pages|multi-?page|article-?pages|seiten(?:navigation)?|blaettern"
              + "|paginación|paginazione|wp-pagenavi|nav-links)(?![a-z])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern REL_NEXT =
      Pattern.compile("(?<!\\S)next(?!\\S)", Pattern.CASE_INSENSITIVE);

  private static final String ARROWS = "\\s*[»›>→]*";
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:(?:seite|page|página|pagina) )?(\\d{1,2})" + ARROWS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern NEXT =
      Pattern.compile(
          "(?:next(?: page)?|continue(?:d)?(?: on page)?|weiter|nächste(?: seite)?|(?:page )?suivante?"
              + "|siguiente(?: página)?|página siguiente|(?:pagina )?successiva|avanti|seguente"
              + "|próxima(?: página)?|volgende(?: pagina)?)?"
              + ARROWS,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Stems of the addresses at which the story begins. */
  private final Set<String> beginnings = new HashSet<>();

  private final List<PageAddress> candidates = new ArrayList<>();

  private NextPage(@Nullable PageAddress first) {
    if (first != null) {
      beginnings.addAll(first.beginnings());
    }
  }

  /**
   * The address of the next page, null if the page names none.
   *
   * @param page with its base
   * @param address the page's own
   * @param first where the story begins; null if that is not known
   */
  static @Nullable PageAddress of(Element page, PageAddress address, @Nullable PageAddress first) {
    NextPage next = new NextPage(first);
    int links = 0;
    for (Element link : page.select("link[rel][href], a[href]")) {
      if (links++ > MAX_LINKS) {
        break;
      }
      next.add(link);
    }
    for (PageAddress candidate : next.candidates) {
      if (candidate.isAfter(address, next.beginnings::contains)) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * Whether it is worth to parse a page: false if no link in it, whatever it is called, is written
   * with a number that the next page's address may have. The words that name pagers stand on most
   * pages, in texts and scripts; such a number in a link on three in ten.
   *
   * @param html the page's bytes, in any encoding that has ASCII's letters
   */
  static boolean isWorthParsing(byte[] html, PageAddress address) {
    String source = new String(html, StandardCharsets.ISO_8859_1);
    if (source.indexOf('\0') >= 0) {
      return true; // UTF-16, it seems
    }
    Matcher written = PageAddress.WRITTEN.matcher(source);
    Matcher href = HREF.matcher(source);
    for (int links = 0; href.find(); links++) {
      int group = href.start(1) >= 0 ? 1 : href.start(2) >= 0 ? 2 : 3;
      written.region(href.start(group), href.end(group));
      if (links > MAX_LINKS || address.mayPrecede(written)) {
        return true;
      }
    }
    return false;
  }

  private void add(Element link) {
    boolean named = REL_NEXT.matcher(link.attr("rel")).find();
    String label = link.nameIs("a") ? label(link) : "";
    Matcher number = NUMBER.matcher(label);
    boolean first = number.matches() && Integer.parseInt(number.group(1)) < 2;
    boolean next = number.matches() ? !first : !label.isEmpty() && NEXT.matcher(label).matches();
    boolean listed = (first || next) && isInPager(link);
    if (!named && !listed) {
      return;
    }
    PageAddress there = PageAddress.of(link.absUrl("href"));
    if (there != null && first && listed) {
      beginnings.addAll(there.beginnings());
    }
    if (there != null && (named || next)) {
      candidates.add(there);
    }
  }

  /** What a link reads as; empty if that is long. */
  private static String label(Element link) {
    String text = link.text().strip();
    String label = text.isEmpty() ? link.attr("aria-label").strip() : text;
    return label.length() < MAX_LABEL ? label : "";
  }

  private static boolean isInPager(Element link) {
    Element e = link;
    for (int i = 0; i <= PAGER_LEVELS && e != null; i++) {
      String names = e.className() + " " + e.id() + " " + e.attr("aria-label");
      if (names.length() < MAX_NAMES && PAGER.matcher(names).find()) {
        return true;
      }
      e = e.parent();
    }
    return false;
  }
}
