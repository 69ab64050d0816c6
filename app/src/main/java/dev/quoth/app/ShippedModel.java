package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.Statement;
import dev.quoth.extract.Extractor;
import java.util.List;

/** The model that comes with the program. */
final class ShippedModel implements Statements.Loader {

  private record Loaded(Extractor extractor) implements Statements {

    @Override
    public List<Statement> of(Article article) {
      return extractor.extract(article);
    }

    @Override
    public void close() {
      extractor.close();
    }
  }

  @Override
  public Statements load(int threads) {
    return new Loaded(Extractor.load(threads));
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
