package dev.quoth.reader.web;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.web.http.FetchException;
import dev.quoth.reader.web.http.WebUrl;
import org.jspecify.annotations.Nullable;

/** The one article at an address; fetched when it is asked for. */
final class PageArticles implements Articles {
  private final StoryReader stories;
  private final String url;
  private final boolean explain;
  private boolean done;

  PageArticles(StoryReader stories, String url, boolean explain) {
    this.stories = stories;
    this.url = url;
    this.explain = explain;
  }

  @Override
  public @Nullable Item next() throws ReadException {
    if (done) {
      return null;
    }
    done = true;
    try {
      return new Item.Read(stories.read(WebUrl.parse(url), url, explain));
    } catch (FetchException e) {
      throw new ReadException(url, e.reason(), e);
    }
  }

  @Override
  public void close() {
    done = true;
  }
}
