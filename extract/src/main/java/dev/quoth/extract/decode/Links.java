package dev.quoth.extract.decode;

import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.Gap;
import dev.quoth.extract.tokens.LinkKind;
import dev.quoth.extract.tokens.Role;
import dev.quoth.extract.tokens.Window;
import java.util.ArrayList;
import java.util.List;

/**
 * Who belongs to whom: for each anchor a probability for each candidate and for none.
 *
 * <p>Pairs are scored inside one window, since link vectors carry the place in the window; where
 * windows overlap the probabilities are averaged by {@link Reading#weight}. A score is the scaled
 * product of the two spans' mean vectors plus learned weights for what lies between them.
 */
final class Links {
  private final List<Mention> mentions;
  private final LinkKind kind;
  private final int[] columns;
  private final int none;
  private final double[][] probabilities;
  private final double[] weights;

  /** All links of one kind among {@code mentions}, which are in text order. */
  Links(
      Reading reading,
      List<Mention> mentions,
      LinkKind kind,
      LinkWeights learned,
      Between between) {
    this.mentions = mentions;
    this.kind = kind;
    this.columns = columns(mentions, kind.candidate());
    this.none = columns[mentions.size()];
    this.probabilities = new double[mentions.size()][];
    this.weights = new double[mentions.size()];
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).role() == kind.anchor()) {
        probabilities[i] = new double[none + 1];
      }
    }
    for (int i = 0; i < reading.windows().size(); i++) {
      addWindow(reading, i, learned, between);
    }
  }

  /** For each mention of the role its number among them, -1 for others; last how many there are. */
  private static int[] columns(List<Mention> mentions, Role role) {
    int[] columns = new int[mentions.size() + 1];
    int count = 0;
    for (int i = 0; i < mentions.size(); i++) {
      columns[i] = mentions.get(i).role() == role ? count++ : -1;
    }
    columns[mentions.size()] = count;
    return columns;
  }

  /** Probability that mention {@code anchor} belongs to mention {@code candidate}. */
  double probability(int anchor, int candidate) {
    int column = columns[candidate];
    return column < 0 || weights[anchor] == 0 ? 0 : probabilities[anchor][column] / weights[anchor];
  }

  /** Probability that mention {@code anchor} has no partner. */
  double none(int anchor) {
    return weights[anchor] == 0 ? 1 : probabilities[anchor][none] / weights[anchor];
  }

  private void addWindow(Reading reading, int number, LinkWeights learned, Between between) {
    Window window = reading.windows().get(number);
    List<Clipped> anchors = clipped(window, kind.anchor());
    List<Clipped> candidates = clipped(window, kind.candidate());
    Scores scores = reading.scores().get(number);
    float[][] keys = new float[candidates.size()][];
    for (int c = 0; c < keys.length; c++) {
      keys[c] = mean(scores, window, candidates.get(c).words(), kind.candidateOffset());
    }
    for (Clipped anchor : anchors) {
      float[] query = mean(scores, window, anchor.words(), kind.anchorOffset());
      double[] logits = new double[keys.length + 1];
      for (int c = 0; c < keys.length; c++) {
        Window candidate = candidates.get(c).words();
        logits[c] =
            dot(query, keys[c]) / Math.sqrt(LinkKind.DIMENSIONS)
                + gap(reading, anchor.words(), candidate, learned, between);
      }
      logits[keys.length] = dot(query, learned.none()) + learned.noneBias();
      double weight = reading.weight(window, anchor.words().from(), anchor.words().to());
      add(anchor.mention(), candidates, softmax(logits), weight);
    }
  }

  private void add(int anchor, List<Clipped> candidates, double[] chances, double weight) {
    weights[anchor] += weight;
    double[] row = probabilities[anchor];
    for (int c = 0; c < candidates.size(); c++) {
      row[columns[candidates.get(c).mention()]] += weight * chances[c];
    }
    row[none] += weight * chances[candidates.size()];
  }

  /** A mention's number with those of its words that a window holds. */
  private record Clipped(int mention, Window words) {}

  private List<Clipped> clipped(Window window, Role role) {
    List<Clipped> inside = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      Window words = mentions.get(i).words();
      int from = Math.max(words.from(), window.from());
      int to = Math.min(words.to(), window.to());
      if (mentions.get(i).role() == role && from < to) {
        inside.add(new Clipped(i, new Window(from, to)));
      }
    }
    return inside;
  }

  private double gap(
      Reading reading, Window anchor, Window candidate, LinkWeights learned, Between between) {
    int left = Math.min(anchor.to(), candidate.to());
    int right = Math.max(anchor.from(), candidate.from());
    Gap.Counts counts =
        new Gap.Counts(
            between.count(Role.CUE, left, right), between.count(kind.candidate(), left, right));
    int[] buckets = new int[Gap.FEATURES];
    Gap.features(reading.words(), anchor, candidate, counts, buckets, 0);
    double sum = 0;
    for (int bucket : buckets) {
      sum += learned.gap()[bucket];
    }
    return sum;
  }

  private static float[] mean(Scores scores, Window window, Window words, int offset) {
    float[] mean = new float[LinkKind.DIMENSIONS];
    for (int word = words.from(); word < words.to(); word++) {
      int at = (word - window.from()) * LinkKind.WIDTH + offset;
      for (int i = 0; i < mean.length; i++) {
        mean[i] += scores.links()[at + i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= words.size();
    }
    return mean;
  }

  private static double dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double dot(float[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[] softmax(double[] logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (double logit : logits) {
      most = Math.max(most, logit);
    }
    double sum = 0;
    double[] chances = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      chances[i] = Math.exp(logits[i] - most);
      sum += chances[i];
    }
    for (int i = 0; i < logits.length; i++) {
      chances[i] /= sum;
    }
    return chances;
  }
}
