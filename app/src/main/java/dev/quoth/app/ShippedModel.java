package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import dev.quoth.extract.Extractor;
import java.util.List;

/** The model that comes with the program. */
final class ShippedModel implements Statements.Loader {

  private record Loaded(Extractor extractor, KnownActors known) implements Statements {

    @Override
    public List<Statement> of(Article article) {
      return extractor.extract(article, known);
    }

    @Override
    public void close() {
      extractor.close();
    }
  }

  @Override
  public Statements load(int threads, KnownActors known) {
    return new Loaded(Extractor.load(threads), known);
  }

  @Override
  public String modelVersion() {
    try {
      return Extractor.shippedVersion();
    } catch (RuntimeException | LinkageError e) {
      throw new ModelException(e);
    }
  }
}
