package dev.quoth.lab.subject;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Name;
import java.nio.file.Path;
import java.util.List;

/** What the lab measures: a way from articles to statements. Thread-safe. */
public interface Subject extends AutoCloseable {

  /** The statements of an article, in text order. */
  List<Statement> extract(Article article);

  /** The statements of an article whose attributions somebody else has found, in text order. */
  List<Statement> describe(Article article, List<Attribution> attributions);

  /** The names in an article's story, in text order. */
  List<Name> names(Article article);

  /** Names the model and its version. */
  String version();

  /** Nanoseconds spent inside the model so far, added up over threads. */
  long modelNanos();

  @Override
  void close();

  /** Makes ready what is to be measured. */
  @FunctionalInterface
  interface Loader {

    /**
     * Loads it.
     *
     * @param threads how many threads it may use, at least 1
     */
    Subject load(int threads);

    /**
     * Loads another model in the same way.
     *
     * @param model folder of the model
     * @param threads how many threads it may use, at least 1
     */
    default Subject load(Path model, int threads) {
      return load(threads);
    }
  }
}
