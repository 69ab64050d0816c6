package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The addresses that a page names which belong to its own article. */
public final class PageLinks {
  private PageLinks() {}

  /**
   * The next page of a story that is cut into pages, if the page names one: on the same host and
   * port, at the same address but for the number of the page. The next article is none.
   *
   * @param html the page's bytes, decoded as {@link ArticleReader} says
   * @param hints with the address that the page was fetched from; without it what the page names as
   *     its own is taken, and a page that names none has no next
   * @return an absolute address with no fragment
   */
  public static Optional<String> next(byte[] html, Hints hints) {
    return next(html, hints, null);
  }

  /**
   * The same of a story whose beginning is known.
   *
   * @param first the address of the story's first page, as far as that is known: {@code /news/3}
   *     follows {@code /news/2} only if the story begins at {@code /news}; without it, and where
   *     the page does not link to its page 1, numbers that nothing names a page's are not believed
   */
  public static Optional<String> next(byte[] html, Hints hints, @Nullable String first) {
    requireNonNull(html, "html is null");
    requireNonNull(hints, "hints is null");
    PageAddress known = hints.url() == null ? null : PageAddress.of(hints.url());
    boolean futile = known == null ? hints.url() != null : !NextPage.isWorthParsing(html, known);
    if (futile) {
      return Optional.empty();
    }
    Document page = ParsedPage.parse(TextDecoder.html(html, hints.charset()), hints, false);
    PageAddress own = known == null ? PageAddress.of(declared(page)) : known;
    if (own == null) {
      return Optional.empty();
    }
    if (page.baseUri().isEmpty()) {
      page.setBaseUri(own.toString());
    }
    PageAddress begin = first == null ? null : PageAddress.of(first);
    return Optional.ofNullable(NextPage.of(page, own, begin)).map(PageAddress::toString);
  }

  /**
   * Whether an address is that of the next page of a story, as far as addresses tell.
   *
   * @param next the address in question
   * @param page the address of the page before it
   * @param first the address of the story's first page
   */
  public static boolean isNext(String next, String page, String first) {
    PageAddress candidate = PageAddress.of(next);
    PageAddress own = PageAddress.of(page);
    PageAddress begin = PageAddress.of(first);
    return candidate != null
        && own != null
        && begin != null
        && candidate.isAfter(own, begin.beginnings()::contains);
  }

  private static String declared(Document page) {
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    Element shared = page.selectFirst("meta[property=og:url][content]");
    return canonical != null
        ? canonical.attr("href")
        : shared == null ? "" : shared.attr("content");
  }
}
