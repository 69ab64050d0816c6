package dev.quoth.reader.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.quoth.Article;
import dev.quoth.Metadata;
import dev.quoth.Metadata.Field;
import dev.quoth.reader.Articles;
import dev.quoth.reader.Hints;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import dev.quoth.reader.web.feed.Entry;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.WebUrl;
import java.nio.file.Path;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a feed that were not read before, in its order.
 *
 * <p>An entry's page is read; where it cannot be had and the feed carries the full text, that.
 *
 * <p>An entry counts as read when the one after it is asked for, so that what is interrupted is
 * read again rather than lost. One whose page failed for a reason that may pass is tried again next
 * time.
 */
final class FeedArticles implements Articles {
  /** The file is written anew after one in so many of its names is new, so that it costs little. */
  private static final int SAVED_SHARE = 256;

  private final StoryReader stories;
  private final PoliteFetcher fetcher;
  private final WebSettings settings;
  private final Time time;
  private final Job job;
  private @Nullable SeenFile file;
  private @Nullable FeedEntries entries;
  private Seen seen = new Seen(Seen.MAX_NAMES);
  private @Nullable Entry handedOut;
  private int count;
  private int unsaved;
  private boolean complete = true;
  private boolean done;

  /**
   * What is to be read.
   *
   * @param seenFile what was read before; null to read everything
   * @param maxEntries the most entries, at least 1
   */
  record Job(String url, @Nullable Path seenFile, int maxEntries, boolean explain) {
    Job {
      if (maxEntries < 1) {
        throw new IllegalArgumentException("maxEntries is not at least 1: " + maxEntries);
      }
    }
  }

  FeedArticles(
      StoryReader stories, PoliteFetcher fetcher, WebSettings settings, Time time, Job job) {
    this.stories = stories;
    this.fetcher = fetcher;
    this.settings = settings;
    this.time = time;
    this.job = job;
  }

  @Override
  public @Nullable Item next() throws ReadException {
    if (done) {
      return null;
    }
    if (entries == null) {
      Item damage = open();
      if (damage != null) {
        return damage;
      }
    }
    return next(entries);
  }

  private @Nullable Item open() throws ReadException {
    Path path = job.seenFile;
    SeenFile opened = path == null ? null : SeenFile.open(path);
    file = opened;
    seen = opened == null ? seen : opened.seen();
    entries = new FeedEntries(job.url, fetcher, settings.maxBytes(), seen, time);
    String aside = opened == null ? null : opened.setAside();
    return aside == null
        ? null
        : new Item.Failed(
            new ReadException(
                String.valueOf(path),
                "is damaged and was put aside as " + aside + "; every entry counts as new"));
  }

  private @Nullable Item next(@Nullable FeedEntries feed) throws ReadException {
    if (feed == null) {
      return null;
    }
    remember(feed);
    if (count == job.maxEntries) {
      return end(null);
    }
    Entry entry;
    try {
      entry = feed.next();
    } catch (ReadException e) {
      complete = false;
      if (!feed.goesOn()) {
        end(null);
        throw e;
      }
      return new Item.Failed(e);
    }
    if (entry == null) {
      return end(feed);
    }
    count++;
    handedOut = entry;
    return read(entry);
  }

  /** The caller has done with the entry before. */
  private void remember(FeedEntries feed) throws ReadException {
    if (handedOut == null) {
      return;
    }
    seen.add(feed.name(), handedOut, time.now());
    handedOut = null;
    unsaved++;
    if (file != null && unsaved >= seen.size() / SAVED_SHARE) {
      save();
    }
  }

  private @Nullable Item end(@Nullable FeedEntries read) throws ReadException {
    done = true;
    if (read != null && complete && read.version() != null) {
      seen.setVersion(read.name(), read.version());
    }
    save();
    return null;
  }

  private void save() throws ReadException {
    if (file != null) {
      file.save();
      unsaved = 0;
    }
  }

  private Item read(Entry entry) {
    String url = entry.url();
    if (url == null) {
      return fallBack(entry, "has no page", false);
    }
    try {
      return completed(stories.read(WebUrl.parse(url), url, job.explain), entry);
    } catch (FetchException e) {
      return fallBack(entry, e.reason(), e.mayPass());
    } catch (ReadException e) {
      return fallBack(entry, e.reason(), false);
    }
  }

  /** Reads the text in the feed, in place of the page. */
  private Item fallBack(Entry entry, String reason, boolean mayPass) {
    String source = entry.url() == null ? job.url + " " + entry.id() : entry.url();
    String content = entry.content();
    if (content == null) {
      if (mayPass) {
        handedOut = null;
        complete = false;
      }
      return new Item.Failed(new ReadException(source, reason));
    }
    try {
      Hints hints = new Hints(entry.url() == null ? job.url : entry.url(), UTF_8);
      Reading reading =
          stories.read(page(entry, content).getBytes(UTF_8), source, hints, job.explain);
      Article article = reading.article().withNote("Read from the feed, since its page " + reason);
      Metadata.Builder known = Metadata.builder();
      addFrom(entry, known).addAll(article.metadata());
      return new Item.Read(reading.with(article.withMetadata(known.build())));
    } catch (ReadException e) {
      return new Item.Failed(new ReadException(source, reason, e));
    }
  }

  private static String page(Entry entry, String content) {
    String title = entry.title() == null ? "" : Entities.escape(entry.title());
    return "<!DOCTYPE html><html><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1>\n"
        + content
        + "\n</article></body></html>";
  }

  private static Item completed(Reading reading, Entry entry) {
    Article article = reading.article();
    Metadata metadata = addFrom(entry, article.metadata().toBuilder()).build();
    return new Item.Read(reading.with(article.withMetadata(metadata)));
  }

  private static Metadata.Builder addFrom(Entry entry, Metadata.Builder metadata) {
    String section = entry.categories().isEmpty() ? null : entry.categories().get(0);
    return metadata
        .add(Field.URL, entry.url(), "feed link")
        .add(Field.HEADLINE, entry.title(), "feed title")
        .add(Field.BYLINE, entry.author(), "feed author")
        .add(Field.PUBLISHED, entry.published(), "feed published")
        .add(Field.MODIFIED, entry.updated(), "feed updated")
        .add(Field.SECTION, section, "feed category")
        .add(Field.LANGUAGE, entry.language(), "feed language")
        .add(Field.OUTLET, entry.outlet(), "feed outlet");
  }

  @Override
  public void close() {
    if (!done && file != null && unsaved > 0) {
      try {
        save();
      } catch (ReadException e) {
        // costs no more than reading some entries again, and nobody is there to be told
      }
    }
    done = true;
  }
}
