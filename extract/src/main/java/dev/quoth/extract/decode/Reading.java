package dev.quoth.extract.decode;

import dev.quoth.extract.tagger.Scores;
import dev.quoth.extract.tokens.Window;
import dev.quoth.extract.tokens.Words;
import java.util.List;
import java.util.function.Function;

/**
 * What the model says of some words: the scores of all windows that read them.
 *
 * <p>Where windows overlap, their log probabilities are averaged, and the nearer a word stands to a
 * window's edge, the less that window counts for it.
 *
 * @param words the words
 * @param windows what was read at once, in order
 * @param scores what the model said of each window
 */
record Reading(Words words, List<Window> windows, List<Scores> scores) {
  /** Beyond this many words from a window's edge, more context makes no difference. */
  private static final int CONTEXT = 48;

  Reading {
    windows = List.copyOf(windows);
    scores = List.copyOf(scores);
  }

  /**
   * Log probabilities of the tags of every word, [words, tags], of one head.
   *
   * @param head what it said of a window, [words, tags]
   * @param tags how many tags it has
   */
  double[] logProbabilities(Function<Scores, float[]> head, int tags) {
    int size = words.size();
    double[] sums = new double[size * tags];
    double[] weights = new double[size];
    double[] row = new double[tags];
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      float[] logits = head.apply(scores.get(i));
      for (int word = window.from(); word < window.to(); word++) {
        logSoftmax(logits, (word - window.from()) * tags, row);
        double weight = weight(window, word, word + 1);
        weights[word] += weight;
        for (int tag = 0; tag < tags; tag++) {
          sums[word * tags + tag] += weight * row[tag];
        }
      }
    }
    for (int word = 0; word < size; word++) {
      for (int tag = 0; tag < tags; tag++) {
        sums[word * tags + tag] /= weights[word];
      }
      normalise(sums, word * tags, tags);
    }
    return sums;
  }

  /** How much a window counts for a span: by its distance from the window's edges. */
  double weight(Window window, int from, int to) {
    int before = window.from() == 0 ? CONTEXT : from - window.from();
    int after = window.to() == words.size() ? CONTEXT : window.to() - to;
    return 1 + Math.min(CONTEXT, Math.max(0, Math.min(before, after)));
  }

  private static void logSoftmax(float[] logits, int at, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = logits[at + i];
    }
    normalise(out, 0, out.length);
  }

  private static void normalise(double[] logs, int at, int tags) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = at; i < at + tags; i++) {
      most = Math.max(most, logs[i]);
    }
    double sum = 0;
    for (int i = at; i < at + tags; i++) {
      sum += Math.exp(logs[i] - most);
    }
    double log = most + Math.log(sum);
    for (int i = at; i < at + tags; i++) {
      logs[i] -= log;
    }
  }
}
