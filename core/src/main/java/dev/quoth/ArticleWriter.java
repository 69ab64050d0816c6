package dev.quoth;

import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles, each with its statements, and writes them one after the other.
 *
 * <p>Closing it ends the output and closes what it writes to. Not thread-safe.
 */
public interface ArticleWriter extends Closeable, Flushable {

  /**
   * Writes one article.
   *
   * @param statements what was found in the article, in text order; null where nobody looked
   * @throws IOException if what it writes to fails
   */
  void write(Article article, @Nullable List<Statement> statements) throws IOException;

  /**
   * Writes one article with all that is told of it; formats that have no place for positions and
   * relations leave them out.
   *
   * @throws IOException if what it writes to fails
   */
  default void write(ArticleLine line) throws IOException {
    write(line.article(), line.statements());
  }
}
