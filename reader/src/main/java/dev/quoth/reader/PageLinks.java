package dev.quoth.reader;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The addresses that a page names which belong to its own article. */
public final class PageLinks {
  private PageLinks() {}

  /**
   * The next page of a story that is cut into pages, if the page names one: on the same host, at
   * the same address but for the number of the page. The next article is none.
   *
   * @param html the page's bytes, decoded as {@link ArticleReader} says
   * @param hints with the address that the page was fetched from; without it what the page names as
   *     its own is taken, and a page that names none has no next
   * @return an absolute address with no fragment
   */
  public static Optional<String> next(byte[] html, Hints hints) {
    requireNonNull(html, "html is null");
    requireNonNull(hints, "hints is null");
    Document page = ParsedPage.parse(TextDecoder.html(html, hints.charset()), hints, false);
    String own = hints.url() == null ? declared(page) : hints.url();
    try {
      URI address = URI.create(own.strip());
      if (address.getHost() == null) {
        return Optional.empty();
      }
      if (page.baseUri().isEmpty()) {
        page.setBaseUri(own.strip());
      }
      return Optional.ofNullable(NextPage.of(page, address)).map(PageLinks::withoutFragment);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String declared(Document page) {
    Element canonical = page.selectFirst("link[rel~=(?i)\\bcanonical\\b][href]");
    Element shared = page.selectFirst("meta[property=og:url][content]");
    return canonical != null
        ? canonical.attr("href")
        : shared == null ? "" : shared.attr("content");
  }

  private static String withoutFragment(URI uri) {
    String address = uri.toString();
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }
}
