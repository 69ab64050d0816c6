package dev.quoth.app;

import static java.util.Objects.requireNonNull;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.ArticleOpener;
import dev.quoth.reader.source.OpenSettings;
import dev.quoth.reader.web.WebReader;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads sources, article by article. For one thread, but for closing it. */
final class SourceReader implements AutoCloseable {

  /** Says why a source could not be read; the message ends a sentence that begins with its name. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  private final ArticleOpener opener;
  private final InputStream stdin;
  private final OpenSettings settings;
  private final WebOptions web;
  private @Nullable WebReader webReader;

  SourceReader(InputStream stdin, OpenSettings settings, WebOptions web, Documents documents) {
    this.stdin = stdin;
    this.settings = settings;
    this.web = web;
    this.opener = new ArticleOpener(settings, documents::parsers);
  }

  /** Opens a source; whoever opens it closes it. */
  Opened open(Source source) throws Failure {
    try {
      return new Opened(articles(source));
    } catch (ReadException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw failure(e);
    }
  }

  private Articles articles(Source source) throws ReadException {
    boolean explain = settings.explain();
    return switch (source.kind()) {
      case FILE -> opener.open(requireNonNull(source.path(), "a file has a path"));
      case STDIN -> opener.open(stdin, source.name());
      case PAGE -> web().open(source.name(), explain);
      case FEED -> web().feed(source.name(), web.seen(), web.maxEntries(), explain);
    };
  }

  /** What reads the web; made when it is first needed. */
  private WebReader web() {
    if (webReader == null) {
      webReader = new WebReader(web.settings());
    }
    return webReader;
  }

  @Override
  public void close() {
    if (webReader != null) {
      webReader.close();
    }
  }

  /** The items of a source, one after the other. */
  static final class Opened implements AutoCloseable {
    private final Articles articles;

    private Opened(Articles articles) {
      this.articles = articles;
    }

    /**
     * The next item; null after the last.
     *
     * @throws Failure if nothing more can be read of the source
     */
    Articles.@Nullable Item next() throws Failure {
      try {
        return articles.next();
      } catch (ReadException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw failure(e);
      }
    }

    @Override
    public void close() {
      articles.close();
    }
  }

  private static Failure failure(Throwable e) {
    if (e instanceof ReadException read) {
      return new Failure(read.reason(), e);
    }
    return e instanceof OutOfMemoryError
        ? new Failure("does not fit into memory", e)
        : new Failure("could not be read, which is a fault: " + e, e);
  }
}
