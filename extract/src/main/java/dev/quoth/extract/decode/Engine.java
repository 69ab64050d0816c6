package dev.quoth.extract.decode;

import dev.quoth.Span;
import dev.quoth.extract.tagger.OnnxTagger;
import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tagger.Tagger;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Tokenizer;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.LongAdder;

/**
 * Text to attributions and names: words, windows, model, decoding, on a fixed number of threads.
 *
 * <p>Windows of one text run side by side, and so do texts that are given from several threads; all
 * share the engine's threads. The answer for a text does not depend on what else is read. Long
 * texts are read in {@link Stretches}, so memory is bounded by the text itself plus a constant for
 * each thread.
 */
public final class Engine implements AutoCloseable {
  private final ModelSettings settings;
  private final Tokenizer tokenizer;
  private final Tagger tagger;
  private final LongAdder nanos = new LongAdder();
  private final Decoder decoder;
  private final ForkJoinPool pool;

  /**
   * An engine with {@code model} on {@code threads} threads.
   *
   * @throws IllegalArgumentException if {@code threads} is below 1
   * @throws dev.quoth.extract.tagger.TaggerException if the runtime refuses the network
   */
  public Engine(ModelFiles model, int threads) {
    this(
        model.settings(),
        new Tokenizer(model.vocabulary()),
        new ForkJoinPool(atLeastOne(threads)),
        new OnnxTagger(model.network()));
  }

  /** An engine that asks {@code tagger}, which it closes at the end as it does the pool. */
  Engine(ModelSettings settings, Tokenizer tokenizer, ForkJoinPool pool, Tagger tagger) {
    this.settings = settings;
    this.tokenizer = tokenizer;
    this.decoder = new Decoder(settings.decoder());
    this.pool = pool;
    this.tagger = tagger;
  }

  private static int atLeastOne(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, not " + threads);
    }
    return threads;
  }

  /** The model's settings. */
  public ModelSettings settings() {
    return settings;
  }

  /** Nanoseconds spent inside the model so far, summed over threads. */
  public long modelNanos() {
    return nanos.sum();
  }

  /**
   * What the model finds in the given paragraphs, read as one text.
   *
   * @param text the text that the spans point into
   * @param paragraphs in text order, without overlap
   */
  public Findings read(String text, List<Span> paragraphs) {
    return pool.submit(() -> readAll(text, paragraphs)).join();
  }

  /**
   * What the model makes of every word: the probabilities of its outer tags, from which another
   * model may learn.
   *
   * @return row-major [words, {@link Role#TAGS}]
   */
  public float[] tagProbabilities(String text, List<Span> paragraphs) {
    return pool.submit(() -> allTagProbabilities(text, paragraphs)).join();
  }

  private float[] allTagProbabilities(String text, List<Span> paragraphs) {
    Words words = tokenizer.words(text, paragraphs);
    List<Window> windows = settings.windows().over(words);
    Reading reading = new Reading(words, windows, score(words, windows));
    double[] logs = reading.logProbabilities(Scores::outer, Role.TAGS);
    float[] probabilities = new float[logs.length];
    for (int i = 0; i < logs.length; i++) {
      probabilities[i] = (float) Math.exp(logs[i]);
    }
    return probabilities;
  }

  private Findings readAll(String text, List<Span> paragraphs) {
    List<Decoded> attributions = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (List<Span> stretch : Stretches.of(text, paragraphs)) {
      Words words = tokenizer.words(text, stretch);
      List<Window> windows = settings.windows().over(words);
      List<Scores> scores = score(words, windows);
      int shift = attributions.size();
      for (Decoded decoded : decoder.decode(words, windows, scores)) {
        int outer = decoded.outer() < 0 ? -1 : decoded.outer() + shift;
        attributions.add(new Decoded(decoded.attribution(), decoded.evidence(), outer));
      }
      names.addAll(NameDecoder.decode(words, windows, scores));
    }
    return new Findings(attributions, names);
  }

  private List<Scores> score(Words words, List<Window> windows) {
    List<ForkJoinTask<Scores>> tasks = new ArrayList<>();
    for (Window window : windows) {
      tasks.add(ForkJoinTask.adapt(() -> score(words, window)));
    }
    return ForkJoinTask.invokeAll(tasks).stream().map(ForkJoinTask::join).toList();
  }

  private Scores score(Words words, Window window) {
    Window.Input input = window.input(words, tokenizer.vocabulary());
    long start = System.nanoTime();
    try {
      return tagger.score(input);
    } finally {
      nanos.add(System.nanoTime() - start);
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
    tagger.close();
  }
}
