package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.reader.ArticleReader;
import dev.quoth.reader.ReadException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads sources. */
final class SourceReader {

  /** Says why a source could not be read; the message ends a sentence that begins with its name. */
  static final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  private final ArticleReader reader = new ArticleReader();
  private final InputStream stdin;

  SourceReader(InputStream stdin) {
    this.stdin = stdin;
  }

  Article read(Source source) throws Failure {
    Path path = source.path();
    try {
      return path == null ? reader.read(stdin, source.name()) : reader.read(path);
    } catch (ReadException e) {
      throw new Failure(e.reason(), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new Failure("could not be read, which is a fault: " + e, e);
    } catch (OutOfMemoryError e) {
      throw new Failure("does not fit into memory", e);
    }
  }
}
