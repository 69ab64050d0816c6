package dev.quoth.reader.web;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.Articles;
import dev.quoth.reader.web.http.HostLookup;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads news from the web: single pages, stories cut into pages, and feeds.
 *
 * <p><b>Safe.</b> Only http and https, only public addresses (unless the settings open private
 * ones), checked on each connection after the host was looked up; time, bytes and redirects have
 * limits.
 *
 * <p><b>Polite.</b> What a host's robots.txt forbids is not read; a host gets one request at a time
 * with a pause after each, and one that is busy is asked again, at most twice, when it says so.
 *
 * <p>All that was opened shares what is known of hosts. Nothing is fetched before the first article
 * is asked for. Closing the reader ends everything that it opened. Thread-safe; what it opens is
 * not.
 */
public final class WebReader implements AutoCloseable {
  private final WebSettings settings;
  private final Time time;
  private final PoliteFetcher fetcher;
  private final StoryReader stories;

  public WebReader(WebSettings settings) {
    this(settings, HostLookup.SYSTEM, Time.SYSTEM);
  }

  WebReader(WebSettings settings, HostLookup lookup, Time time) {
    this.settings = requireNonNull(settings, "settings is null");
    this.time = time;
    this.fetcher = new PoliteFetcher(settings, lookup, time);
    this.stories = new StoryReader(fetcher, new ArticleReader(), settings.maxPages());
  }

  /**
   * The one article at an address, all its pages joined.
   *
   * <p>Its {@code next} fails if the address is refused, cannot be fetched or is no article. A
   * later page that cannot be fetched is named in a note of the article.
   *
   * @param explain whether to say what was kept and left out
   */
  public Articles open(String url, boolean explain) {
    return new PageArticles(stories, requireNonNull(url, "url is null"), explain);
  }

  /**
   * The articles of a feed (RSS, Atom, JSON Feed, sitemap), or of the first feed that a page names.
   *
   * <p>Its {@code next} fails if the feed cannot be fetched or read, or the file not be written. An
   * entry whose page cannot be had is read from the feed, if that carries its text, with a note;
   * else it is a failed item.
   *
   * @param seenFile where what was read is remembered from run to run: what is known there is not
   *     handed out, and an entry gets there when the one after it is asked for; made if it is not
   *     there, put aside if it is damaged, which is a failed item; null to read everything
   * @param maxEntries the most items, at least 1
   * @param explain whether to say what was kept and left out
   * @throws IllegalArgumentException if {@code maxEntries} is not at least 1
   */
  public Articles feed(String url, @Nullable Path seenFile, int maxEntries, boolean explain) {
    requireNonNull(url, "url is null");
    return new FeedArticles(
        stories, fetcher, settings, time, new FeedArticles.Job(url, seenFile, maxEntries, explain));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
