package dev.quoth.app;

import dev.quoth.Article;
import dev.quoth.KnownActors;
import dev.quoth.Statement;
import dev.quoth.extract.Extractor;
import java.util.List;
import java.util.function.Supplier;

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
    return told(Extractor::shippedVersion);
  }

  @Override
  public String modelDigest() {
    return told(Extractor::shippedDigest);
  }

  private static String told(Supplier<String> asked) {
    try {
      return asked.get();
    } catch (RuntimeException | LinkageError e) {
      throw new ModelException(e);
    }
  }
}
