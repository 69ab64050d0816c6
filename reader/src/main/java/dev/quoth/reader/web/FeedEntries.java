package dev.quoth.reader.web;

import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.Seen.Version;
import dev.quoth.reader.web.feed.Entry;
import dev.quoth.reader.web.feed.Feed;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.Page;
import dev.quoth.reader.web.http.Request;
import dev.quoth.reader.web.http.WebUrl;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a feed that were not seen before, in its order; of an index of sitemaps, those of
 * each sitemap after the other; of a page, those of the first feed that it names.
 */
final class FeedEntries {
  private static final String ACCEPT =
      "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
          + " text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1";

  private final PoliteFetcher fetcher;
  private final int maxBytes;
  private final Seen seen;
  private final Time time;
  private String name;
  private boolean opened;
  private @Nullable Feed current;
  private @Nullable Feed index;
  private @Nullable Version version;

  /**
   * @param url where the feed is, or a page that names it
   */
  FeedEntries(String url, PoliteFetcher fetcher, int maxBytes, Seen seen, Time time) {
    this.name = url;
    this.fetcher = fetcher;
    this.maxBytes = maxBytes;
    this.seen = seen;
    this.time = time;
  }

  /** By what name the feed's entries are remembered: its address. */
  String name() {
    return name;
  }

  /** The feed's version, to be remembered once all its entries were handed out; null if none. */
  @Nullable Version version() {
    return version;
  }

  /** Whether there may be more after a failure. */
  boolean goesOn() {
    return index != null;
  }

  /**
   * The next entry that was not seen; null after the last.
   *
   * @throws ReadException if the feed, or one of the sitemaps of an index, cannot be read
   */
  @Nullable Entry next() throws ReadException {
    if (!opened) {
      opened = true;
      open();
    }
    while (current != null || nextSitemap()) {
      Entry entry = nextOf(current);
      if (entry == null) {
        current = null;
      } else if (!seen.knows(name, entry, time.now())) {
        return entry;
      }
    }
    return null;
  }

  private @Nullable Entry nextOf(@Nullable Feed feed) throws ReadException {
    try {
      return feed == null ? null : feed.next();
    } catch (ReadException e) {
      current = null;
      throw e;
    }
  }

  private void open() throws ReadException {
    Feed feed = fetched(name);
    if (feed != null && feed.kind() == Feed.Kind.FEEDS) {
      Entry named = feed.next();
      String page = name;
      name = named == null || named.url() == null ? name : named.url();
      feed = fetched(name);
      if (feed != null && feed.kind() == Feed.Kind.FEEDS) {
        throw new ReadException(name, "is named as a feed by " + page + " but is none");
      }
    }
    if (feed != null && feed.kind() == Feed.Kind.SITEMAPS) {
      index = feed;
      version = null; // which says nothing of the sitemaps' own
    } else {
      current = feed;
    }
  }

  private boolean nextSitemap() throws ReadException {
    Entry sitemap = index == null ? null : index.next();
    if (sitemap == null || sitemap.url() == null) {
      index = null;
      return false;
    }
    Feed feed = parsed(sitemap.url(), fetched(sitemap.url(), Version.NONE));
    if (feed.kind() != Feed.Kind.ARTICLES) {
      throw new ReadException(sitemap.url(), "is named as a sitemap by " + name + " but is none");
    }
    current = feed;
    return true;
  }

  /** The feed with its version; null if it is as it was. */
  private @Nullable Feed fetched(String url) throws ReadException {
    Page page = fetched(url, seen.version(url));
    if (page.isNotModified()) {
      seen.touch(url, time.now());
      version = null;
      return null;
    }
    boolean versioned = page.etag() != null || page.lastModified() != null;
    version = versioned ? new Version(page.etag(), page.lastModified()) : Version.NONE;
    return parsed(url, page);
  }

  private Page fetched(String url, Version had) throws ReadException {
    try {
      Request request = Request.of(WebUrl.parse(url), ACCEPT);
      return fetcher.get(request.unless(had.etag(), had.lastModified()));
    } catch (FetchException e) {
      throw new ReadException(url, e.reason(), e);
    }
  }

  private Feed parsed(String url, Page page) throws ReadException {
    try {
      return Feed.open(page.body(), page.url().toString(), page.charset(), maxBytes);
    } catch (ReadException e) {
      throw new ReadException(url, e.reason(), e);
    }
  }
}
