package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import java.util.List;

/**
 * Finds the statements of articles; safe for several threads at once.
 *
 * <p>The seam between the command line and the extractor: tests need no model.
 */
interface Statements extends AutoCloseable {

  /** The statements of the article, in text order. */
  List<Statement> of(Article article);

  @Override
  void close();

  /** Loads what finds statements. */
  interface Loader {

    /**
     * Loads; fails with an unchecked exception whose message says why.
     *
     * @param threads on which statements will be asked for
     * @param known who may be speaking
     */
    Statements load(int threads, KnownActors known);

    /**
     * Name and version of the model that is loaded, to be shown to the user.
     *
     * @throws ModelException if that cannot be told
     */
    String modelVersion();

    /**
     * SHA-256 of the model that is loaded, in hexadecimal digits.
     *
     * @throws ModelException if that cannot be told
     */
    String modelDigest();
  }
}
