package dev.quoth.lab.train;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.lab.corpus.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Trained models that another is taught by (Hinton et al. 2015): their mean view of every word, and
 * what they find when they read the contents of statements as texts in their own right, which is
 * where statements within statements come from.
 */
final class Teachers implements AutoCloseable {
  /** Share of the teachers' view in the tags to learn; the rest is the annotators'. */
  static final double SHARE = 0.5;

  /** Speakers whose own words a content is: what they think is no statement within it. */
  private static final Set<String> SELF = Set.of("i", "we");

  private final List<Engine> engines = new ArrayList<>();

  Teachers(List<Path> models, int threads) throws IOException {
    for (Path model : models) {
      engines.add(new Engine(ModelFiles.in(model), threads));
    }
  }

  /**
   * What there is to learn from the teachers about one document.
   *
   * @param tags mean probabilities of the outer tags, [words, tags]
   * @param inner attributions found within the contents
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Lesson(float[] tags, List<Attribution> inner) {}

  Lesson lesson(Document document) {
    List<Span> paragraphs = TrainingSet.paragraphs(document);
    float[] mean = engines.get(0).tagProbabilities(document.text(), paragraphs);
    for (Engine engine : engines.subList(1, engines.size())) {
      float[] other = engine.tagProbabilities(document.text(), paragraphs);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += other[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= engines.size();
    }
    List<Attribution> inner = new ArrayList<>();
    for (Attribution attribution : document.attributions()) {
      inner.addAll(within(document.text(), attribution));
    }
    return new Lesson(mean, inner);
  }

  /** The first teacher's reading of a content as a text in its own right. */
  private List<Attribution> within(String text, Attribution attribution) {
    List<Attribution> found = new ArrayList<>();
    for (Decoded decoded : engines.get(0).decode(text, attribution.content())) {
      Attribution inner = decoded.attribution();
      boolean self =
          !inner.source().isEmpty()
              && SELF.contains(inner.source().get(0).of(text).toLowerCase(Locale.ROOT));
      if (!inner.cue().isEmpty() && !self) {
        found.add(inner);
      }
    }
    return found;
  }

  @Override
  public void close() {
    engines.forEach(Engine::close);
  }
}
