package dev.quoth.ledger.exchange;

import dev.quoth.Article;
import dev.quoth.Statement;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes articles, each with its statements, and writes them in the format of another program.
 *
 * <p>The output is whole once the exporter is closed, which closes what it writes to. It keeps
 * nothing of an article but what the format's head must list. Not thread-safe.
 */
public interface Exporter extends Closeable {

  /**
   * Writes one article.
   *
   * @param statements what was found in the article, in text order; null where nobody looked
   * @throws IOException if what it writes to fails
   */
  void write(Article article, @Nullable List<Statement> statements) throws IOException;
}
