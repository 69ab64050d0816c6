package dev.quoth.reader.web;

import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.WebUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the next page of a story that is cut into pages.
 *
 * <p>A page's link to what is "next" leads to the story's next page or, on many sites, to another
 * story. It is followed only where the two addresses differ by nothing but a page's number, and the
 * number is the following one: {@code /story?page=2} after {@code /story}, {@code /story/3} after
 * {@code /story/2}. A bare number at the end of a path counts only if the story's first page is the
 * path without it, since {@code /news/124} is not the second page of {@code /news/123}.
 */
final class NextPage {
  private static final int MAX_DEPTH = 256;

  /** Whether it is worth to look at a page's links. */
  private static final Pattern MENTIONED =
      Pattern.compile("\\brel\\s*=\\s*[\"']?[^\"'>]{0,100}\\bnext\\b", Pattern.CASE_INSENSITIVE);

  /** Not "p" alone: in queries that is the number of a story on many sites. */
  private static final String WORDS =
      "page|pagenum|pagenumber|page_num|page_no|pageno|pg|pagina|seite|part|partie|teil|paged";

  private static final Pattern IN_QUERY =
      Pattern.compile("(?:^|&)(" + WORDS + ")=(\\d{1,3})(?=&|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED_IN_PATH =
      Pattern.compile(
          "[/,._-](?:" + WORDS + "|p)[/,._-]?(\\d{1,3})(?=/?$|\\.[a-z]{3,5}$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BARE_IN_PATH =
      Pattern.compile("[/,._-](\\d{1,2})(?=/?$|\\.[a-z]{3,5}$)", Pattern.CASE_INSENSITIVE);

  private NextPage() {}

  /**
   * The address of the page that follows; null if there is none.
   *
   * @param page the last page that was read
   * @param first where the story begins
   */
  static @Nullable WebUrl after(Page page, WebUrl first) {
    for (String link : links(page)) {
      try {
        WebUrl url = page.url().resolve(link);
        if (follows(page.url(), url, first)) {
          return url;
        }
      } catch (FetchException e) {
        // a link to nowhere
      }
    }
    return null;
  }

  private static List<String> links(Page page) {
    List<String> links = new ArrayList<>();
    String bytes = new String(page.body(), StandardCharsets.ISO_8859_1);
    if (!MENTIONED.matcher(bytes).find()) {
      return links;
    }
    String charset = page.charset() == null ? null : page.charset().name();
    try {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(page.body()),
              charset,
              page.url().toString(),
              Parser.htmlParser().setMaxDepth(MAX_DEPTH));
      for (Element link : document.select("link[rel][href], a[rel][href]")) {
        if (link.attr("rel").matches("(?i)(?:.*\\s)?next(?:\\s.*)?")) {
          links.add(link.absUrl("href").isEmpty() ? link.attr("href") : link.absUrl("href"));
        }
      }
    } catch (IOException e) {
      return links; // bytes in memory do not fail
    }
    return links;
  }

  /** Whether {@code next} is the page of the story that follows {@code current}. */
  static boolean follows(WebUrl current, WebUrl next, WebUrl first) {
    if (!next.host().equals(current.host()) || next.port() != current.port()) {
      return false;
    }
    for (Numbered candidate : numbers(next)) {
      for (Numbered now : numbers(current)) {
        boolean known = candidate.named || isFirst(first, candidate.stem, now.number);
        if (now.named == candidate.named
            && now.stem.equals(candidate.stem)
            && now.number + 1 == candidate.number
            && known) {
          return true;
        }
      }
      boolean second = candidate.number == 2 || (candidate.number == 1 && candidate.named);
      if (second && candidate.stem.equals(stem(current.path(), current.query()))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a story whose pages have a bare number begins without one, or with the number one. */
  private static boolean isFirst(WebUrl first, String stem, int number) {
    if (stem.equals(stem(first.path(), first.query()))) {
      return true;
    }
    return number == 1 || numbers(first).contains(new Numbered(stem, 1, false));
  }

  private static List<Numbered> numbers(WebUrl url) {
    List<Numbered> all = new ArrayList<>();
    String query = url.query();
    Matcher asked = IN_QUERY.matcher(query == null ? "" : query);
    if (query != null && asked.find()) {
      String rest = (query.substring(0, asked.start()) + query.substring(asked.end()));
      all.add(numbered(url.path(), rest.replaceFirst("^&", ""), asked.group(2), true));
      return all;
    }
    Matcher named = NAMED_IN_PATH.matcher(url.path());
    if (named.find()) {
      all.add(numbered(without(named, url.path()), query, named.group(1), true));
    }
    Matcher bare = BARE_IN_PATH.matcher(url.path());
    if (bare.find()) {
      all.add(numbered(without(bare, url.path()), query, bare.group(1), false));
    }
    return all;
  }

  private static String without(Matcher matcher, String path) {
    return path.substring(0, matcher.start()) + path.substring(matcher.end());
  }

  private static Numbered numbered(
      String path, @Nullable String query, String number, boolean named) {
    return new Numbered(stem(path, query), Integer.parseInt(number), named);
  }

  private static String stem(String path, @Nullable String query) {
    String bare = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return query == null || query.isEmpty() ? bare : bare + "?" + query;
  }

  /**
   * An address taken as one with a number.
   *
   * @param stem the address without it
   * @param named whether it is said to be the number of a page
   */
  private record Numbered(String stem, int number, boolean named) {}
}
