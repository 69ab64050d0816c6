package dev.quoth.lab.pages;

import dev.quoth.Block.Kind;
import dev.quoth.lab.pages.Boosting.Rows;
import dev.quoth.reader.blocks.BlockModel;
import dev.quoth.reader.blocks.Trees;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Trains a {@link BlockModel}. The second stage learns from guesses of first stages that did not
 * see the page (stacking, Wolpert 1992).
 */
final class PageTrainer {
  private static final int FOLDS = 5;
  private static final Boosting STORY = new Boosting(150, 16, 0.08, 3, 2, 0.7, 0.4);
  private static final Boosting KIND = new Boosting(30, 10, 0.2, 3, 2, 0.7, 0.4);
  private static final Boosting GUESS = new Boosting(80, 16, 0.12, 3, 2, 0.7, 0.4);

  /** A segment counts by its length, but within bounds. */
  private static final double LEAST_WEIGHT = 0.5;

  private static final double MOST_WEIGHT = 2;
  private static final double CHARS = 100;

  private PageTrainer() {}

  /** A model trained on these pages, and on bare ones made of them. Their guesses are filled in. */
  static BlockModel train(List<TrainedPage> labelled, long seed) {
    List<TrainedPage> pages = new ArrayList<>(labelled);
    pages.addAll(BarePages.of(labelled, seed));
    for (int fold = 0; fold < FOLDS; fold++) {
      int left = fold;
      Trees guesser = story(pages.stream().filter(p -> fold(p) != left).toList(), false, seed);
      pages.stream().filter(p -> fold(p) == left).forEach(page -> guess(guesser, page));
    }
    Trees second = story(pages, true, seed + 1);
    Map<Kind, Trees> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      if (kind != Kind.HEADLINE) {
        kinds.put(kind, kind(pages, kind, seed));
      }
    }
    return new BlockModel(story(pages, false, seed), second, kinds);
  }

  private static int fold(TrainedPage page) {
    return page.page.fold(FOLDS);
  }

  private static void guess(Trees guesser, TrainedPage page) {
    page.guesses = new double[page.first.length];
    for (int i = 0; i < page.guesses.length; i++) {
      page.guesses[i] = guesser.probability(page.first[i]);
    }
  }

  private static Trees story(List<TrainedPage> pages, boolean second, long seed) {
    Sample sample = new Sample();
    for (TrainedPage page : pages) {
      sample.add(page, second ? page.second() : page.first, page::isStory);
    }
    return (second ? STORY : GUESS).learn(sample.rows(), seed);
  }

  /** What tells a kind from the others of the story, or from the others of furniture. */
  private static Trees kind(List<TrainedPage> pages, Kind kind, long seed) {
    Sample sample = new Sample();
    for (TrainedPage page : pages) {
      sample.add(
          page,
          page.second(),
          i -> {
            Kind known = page.kind(i);
            if (known == null || known == Kind.HEADLINE) {
              return null;
            }
            return known.isFurniture() == kind.isFurniture() ? (Boolean) (known == kind) : null;
          });
    }
    return KIND.learn(sample.rows(), seed);
  }

  /** Gathers segments of which something is known. */
  private static final class Sample {
    private final List<float[]> features = new ArrayList<>();
    private final List<Float> labels = new ArrayList<>();
    private final List<Float> weights = new ArrayList<>();

    void add(TrainedPage page, float[][] rows, Function<Integer, @Nullable Boolean> known) {
      for (int i = 0; i < rows.length; i++) {
        Boolean label = known.apply(i);
        if (label != null) {
          features.add(rows[i]);
          labels.add(label ? 1f : 0f);
          double weight = LEAST_WEIGHT + page.segments.get(i).text().length() / CHARS;
          weights.add((float) Math.min(MOST_WEIGHT, weight));
        }
      }
    }

    Rows rows() {
      float[] labelled = new float[labels.size()];
      float[] weighed = new float[labels.size()];
      for (int i = 0; i < labelled.length; i++) {
        labelled[i] = labels.get(i);
        weighed[i] = weights.get(i);
      }
      return new Rows(features.toArray(new float[0][]), labelled, weighed);
    }
  }
}
