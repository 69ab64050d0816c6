package dev.quoth.app;

import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.ArticleOpener;
import dev.quoth.reader.source.OpenSettings;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads sources, article by article. */
final class SourceReader {

  /** Says why a source could not be read; the message ends a sentence that begins with its name. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  private final ArticleOpener opener;
  private final InputStream stdin;

  SourceReader(InputStream stdin, OpenSettings settings) {
    this.stdin = stdin;
    this.opener = new ArticleOpener(settings);
  }

  /** Opens a source; whoever opens it closes it. */
  Opened open(Source source) throws Failure {
    Path path = source.path();
    try {
      return new Opened(path == null ? opener.open(stdin, source.name()) : opener.open(path));
    } catch (ReadException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw failure(e);
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
