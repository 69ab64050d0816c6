package dev.quoth.reader.source;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.Reading;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A source that is one article. */
final class OneArticle implements Articles {
  /** Reads the article. */
  interface Source {
    Reading read() throws IOException, ReadException;
  }

  private final String name;
  private final Source article;
  private final Closeable resource;
  private boolean ended;

  /**
   * @param resource what to close in the end
   */
  OneArticle(String name, Source article, Closeable resource) {
    this.name = name;
    this.article = article;
    this.resource = resource;
  }

  @Override
  public @Nullable Item next() throws ReadException {
    if (ended) {
      return null;
    }
    ended = true;
    try {
      return new Item.Read(article.read());
    } catch (IOException e) {
      throw Faults.of(name, e);
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      resource.close();
    } catch (IOException e) {
      // nothing was written, and all that was wanted was read
    }
  }
}
