package dev.quoth.lab.train;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.extract.decode.ModelFiles;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Words;
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

  /** From here on the first teacher's view that a word is outside all statements is believed. */
  private static final double SURE = 0.9;

  private final Tokenizer tokenizer;
  private final List<Engine> engines = new ArrayList<>();

  Teachers(List<Path> models, Tokenizer tokenizer, int threads) throws IOException {
    this.tokenizer = tokenizer;
    for (Path model : models) {
      engines.add(new Engine(ModelFiles.in(model), threads));
    }
  }

  /**
   * What there is to learn from the teachers about one document.
   *
   * @param tags mean probabilities of the outer tags, [words, tags]
   * @param inner attributions found within the contents
   * @param known stretches of which the first teacher is sure what they hold, or that they hold
   *     nothing
   */
  @SuppressWarnings("ArrayRecordComponent") // bulk data, handed over and never compared
  record Lesson(float[] tags, List<Attribution> inner, List<Span> known) {}

  Lesson lesson(Composer.Composed composed) {
    Document document = composed.document();
    List<Attribution> inner = new ArrayList<>();
    List<Span> known = new ArrayList<>();
    for (Attribution attribution : document.attributions()) {
      boolean own =
          attribution.content().stream()
              .noneMatch(c -> composed.replaced().stream().anyMatch(c::overlaps));
      if (own) {
        addWithin(document.text(), attribution.content(), inner, known);
      }
    }
    return new Lesson(meanTags(document), inner, known);
  }

  private float[] meanTags(Document document) {
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
    return mean;
  }

  /** The first teacher's reading of a content as a text in its own right. */
  private void addWithin(
      String text, List<Span> content, List<Attribution> inner, List<Span> known) {
    Engine engine = engines.get(0);
    for (Decoded decoded : engine.read(text, content).attributions()) {
      Attribution found = decoded.attribution();
      boolean self =
          !found.source().isEmpty()
              && SELF.contains(found.source().get(0).of(text).toLowerCase(Locale.ROOT));
      if (self || !found.cue().isEmpty()) {
        known.addAll(found.source());
        known.addAll(found.cue());
        known.addAll(found.content());
      }
      if (!self && !found.cue().isEmpty()) {
        inner.add(found);
      }
    }
    Words words = tokenizer.words(text, content);
    float[] tags = engine.tagProbabilities(text, content);
    for (int word = 0; word < words.size(); word++) {
      if (tags[word * Role.TAGS + Role.OUTSIDE] >= SURE) {
        known.add(words.span(word, word + 1));
      }
    }
  }

  @Override
  public void close() {
    engines.forEach(Engine::close);
  }
}
