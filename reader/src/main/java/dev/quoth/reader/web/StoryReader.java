package dev.quoth.reader.web;

import dev.quoth.Article;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.Hints;
import dev.quoth.reader.PageLinks;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.web.JoinedPages.StoryPage;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.Request;
import dev.quoth.reader.web.http.WebUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a story of the web, however many pages it is cut into. */
final class StoryReader {
  private static final String ACCEPT =
      "text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1";

  private final PoliteFetcher fetcher;
  private final ArticleReader reader;
  private final int maxPages;

  StoryReader(PoliteFetcher fetcher, ArticleReader reader, int maxPages) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.maxPages = maxPages;
  }

  /**
   * Reads the story that begins at an address.
   *
   * @param source names it in the article and in errors
   * @throws FetchException if its first page cannot be had; a later one that cannot is noted
   * @throws ReadException if its first page is no article
   */
  Reading read(WebUrl url, String source, boolean explain) throws FetchException, ReadException {
    Page page = fetcher.get(Request.of(url, ACCEPT));
    List<StoryPage> pages = new ArrayList<>();
    pages.add(read(page, source, explain));
    String missing = readOn(page, pages, explain);
    Reading story = JoinedPages.of(pages);
    return missing == null ? story : noted(story, missing);
  }

  /** Reads the pages after the first; returns what is missing of them, null if nothing. */
  private @Nullable String readOn(Page firstPage, List<StoryPage> pages, boolean explain) {
    WebUrl first = firstPage.url();
    Set<WebUrl> visited = new HashSet<>(List.of(first));
    Page page = firstPage;
    while (true) {
      WebUrl next = next(page, first);
      if (next == null || !visited.add(next)) {
        return null;
      }
      if (pages.size() == maxPages) {
        return "The story has more than " + maxPages + " pages; the others were not read.";
      }
      try {
        Page fetched = fetcher.get(Request.of(next, ACCEPT));
        StoryPage read = read(fetched, next.toString(), explain);
        boolean sentElsewhere = !fetched.url().equals(next) && !isNext(fetched, page, first);
        if (sentElsewhere || isThere(read, pages)) {
          return null;
        }
        pages.add(read);
        page = fetched;
      } catch (FetchException e) {
        return missing(pages.size() + 1, next, e.reason());
      } catch (ReadException e) {
        return missing(pages.size() + 1, next, e.reason());
      }
    }
  }

  /** The address that a page names as the next; null if it names none. */
  private static @Nullable WebUrl next(Page page, WebUrl first) {
    Optional<String> next = PageLinks.next(page.body(), hints(page), first.toString());
    try {
      return next.isEmpty() ? null : WebUrl.parse(next.get());
    } catch (FetchException e) {
      return null; // a link to nowhere
    }
  }

  private static boolean isNext(Page fetched, Page before, WebUrl first) {
    return PageLinks.isNext(fetched.url().toString(), before.url().toString(), first.toString());
  }

  private static Hints hints(Page page) {
    return new Hints(page.url().toString(), page.charset());
  }

  private StoryPage read(Page page, String source, boolean explain) throws ReadException {
    if (page.body().length == 0) {
      throw new ReadException(source, "is empty");
    }
    Reading reading = read(page.body(), source, hints(page), explain);
    return new StoryPage(reading, page.url().toString());
  }

  /** Reads what was not fetched here. */
  Reading read(byte[] bytes, String source, Hints hints, boolean explain) throws ReadException {
    return explain
        ? reader.explain(bytes, source, hints)
        : new Reading(reader.read(bytes, source, hints));
  }

  private static boolean isThere(StoryPage page, List<StoryPage> pages) {
    String id = page.reading().article().id();
    return pages.stream().anyMatch(other -> other.reading().article().id().equals(id));
  }

  private static String missing(int number, WebUrl url, String reason) {
    return "Page "
        + number
        + " of the story and what follows it are missing: "
        + url
        + " "
        + reason;
  }

  private static Reading noted(Reading reading, String note) {
    Article article = reading.article().withNote(note);
    return reading.with(article);
  }
}
