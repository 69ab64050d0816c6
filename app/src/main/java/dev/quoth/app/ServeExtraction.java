package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import dev.quoth.reader.Articles;
import dev.quoth.reader.ReadException;
import dev.quoth.reader.source.ArticleOpener;
import dev.quoth.reader.source.OpenSettings;
import dev.quoth.serve.adding.Extraction;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a program sends, and finds the statements in it, as {@code quoth read} does. What
 * finds statements is loaded when it is first asked for, and stays until the process ends, since
 * somebody may be at work with it when the server stops.
 */
final class ServeExtraction implements Extraction {
  private static final int MOST_BYTES = 16 << 20;

  /** Without office documents, for which libraries would be fetched. */
  private final ArticleOpener opener =
      new ArticleOpener(OpenSettings.DEFAULT.withMaxBytes(MOST_BYTES), List::of);

  private final LazyStatements statements;

  ServeExtraction(Statements.Loader loader, KnownActors known, int threads) {
    statements = new LazyStatements(loader, threads, known);
  }

  @Override
  public void read(InputStream in, String name, Listener listener) {
    Statements loaded = loaded();
    try (Articles articles = opener.open(in, name)) {
      for (Articles.Item item = articles.next(); item != null; item = articles.next()) {
        if (item instanceof Articles.Item.Read read) {
          extract(read.reading().article(), loaded, listener);
        } else if (item instanceof Articles.Item.Failed failed) {
          listener.failed(failed.reason().source(), failed.reason().reason());
        }
      }
    } catch (ReadException e) {
      listener.failed(e.source(), e.reason());
    }
  }

  private Statements loaded() {
    try {
      return statements.get();
    } catch (ModelException e) {
      throw new UnsupportedOperationException("Statements cannot be looked for: " + e.getMessage());
    }
  }

  private static void extract(Article article, Statements loaded, Listener listener) {
    String foreign = ForeignLanguage.note(article);
    if (foreign != null) {
      listener.found(article.withNote(foreign), null);
      return;
    }
    @Nullable List<Statement> found;
    try {
      found = loaded.of(article);
    } catch (RuntimeException | StackOverflowError e) {
      String name = article.source();
      listener.failed(
          name == null ? "the article" : name,
          "could not be worked on, which is a fault of the program");
      return;
    }
    listener.found(article, found);
  }
}
