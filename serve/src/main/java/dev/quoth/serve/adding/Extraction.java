package dev.quoth.serve.adding;

import dev.quoth.Article;
import dev.quoth.Statement;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads documents and finds the statements in them, and keeps nothing. */
@FunctionalInterface
public interface Extraction {
  /** Where there is nothing that could. */
  Extraction NONE =
      (in, name, listener) -> {
        throw new UnsupportedOperationException("This server does not look for statements.");
      };

  /**
   * Reads a stream to its end.
   *
   * @param name tells by its ending what it is where the bytes do not, and names it to the listener
   * @param listener is told of each article, and of what fails, by the thread that calls
   * @throws UnsupportedOperationException if it cannot be done by this server, with a sentence
   */
  void read(InputStream in, String name, Listener listener);

  /** Is told what is found. */
  interface Listener {

    /**
     * An article.
     *
     * @param statements null where nobody looked, as for a language that the model does not know
     */
    void found(Article article, @Nullable List<Statement> statements);

    /** The document, or an article of it, could not be read, and why; both make one sentence. */
    void failed(String name, String reason);
  }
}
