package dev.quoth.lab;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Statement;
import dev.quoth.extract.Extractor;
import dev.quoth.extract.decode.Name;
import dev.quoth.lab.subject.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extractor, with the shipped model or another, as what the lab measures. */
final class ExtractorSubject implements Subject {
  private final Extractor extractor;

  private ExtractorSubject(Extractor extractor) {
    this.extractor = extractor;
  }

  /** The extractor with the model in {@code folder}, or the shipped one if that is null. */
  static Subject load(@Nullable Path folder, int threads) {
    if (folder == null) {
      return new ExtractorSubject(Extractor.load(threads));
    }
    try {
      return new ExtractorSubject(Extractor.load(folder, threads));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Statement> extract(Article article) {
    return extractor.extract(article);
  }

  @Override
  public List<Statement> describe(Article article, List<Attribution> attributions) {
    return extractor.describe(article, attributions);
  }

  @Override
  public List<Name> names(Article article) {
    return extractor.names(article);
  }

  @Override
  public String version() {
    return extractor.modelVersion();
  }

  @Override
  public long modelNanos() {
    return extractor.modelNanos();
  }

  @Override
  public void close() {
    extractor.close();
  }
}
