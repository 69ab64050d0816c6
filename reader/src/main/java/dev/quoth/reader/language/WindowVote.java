package dev.quoth.reader.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets windows of a text vote on its language, each with the probabilities that the model gives for
 * it alone.
 *
 * <p>The model was trained on texts of a few sentences and knows only which sequences occur, so of
 * a long text it sees ever less, and a quotation in another language outweighs its length. Windows
 * keep to the length it was made for, and give a quotation no more than its share.
 *
 * <p>The model's own probabilities are far too modest for short texts. Its scores are therefore
 * multiplied by {@value #SHARPNESS}, which fits texts of 120 chars best (temperature scaling; Guo
 * et al., "On calibration of modern neural networks", 2017); longer ones leave no doubt either way.
 * That a text is in none of the languages has a score of its own, {@value #NONE}: of 6,000 windows
 * of web pages four in a thousand stay below it, and of random letters all.
 */
final class WindowVote {
  /** Longest window, in chars; it ends with a word. */
  private static final int LENGTH = 250;

  /** Windows looked at, spread evenly over the text. */
  private static final int MOST = 8;

  private static final double SHARPNESS = 8;
  private static final double NONE = -0.7;

  private final NgramModel model;
  private final List<String> tags = new ArrayList<>();

  WindowVote(NgramModel model) {
    this.model = model;
    for (String code : model.languages()) {
      tags.add(Tags.ofIso3(code));
    }
  }

  /** Whether a language is one that the model knows. */
  boolean knows(String tag) {
    return tags.contains(tag);
  }

  /** The language that most speaks for, with its probability; empty for no words. */
  Optional<Languages.Detected> detect(List<String> words) {
    List<String> windows = windows(words);
    Map<String, Double> votes = new HashMap<>();
    for (String window : windows) {
      vote(window, votes);
    }
    return votes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                new Languages.Detected(
                    most.getKey(), Math.min(1, most.getValue() / windows.size())));
  }

  private void vote(String window, Map<String, Double> votes) {
    double[] scores = model.scores(window);
    double most = NONE;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = Math.exp(SHARPNESS * (NONE - most));
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(SHARPNESS * (scores[i] - most));
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      votes.merge(tags.get(i), scores[i] / sum, Double::sum);
    }
  }

  private static List<String> windows(List<String> words) {
    List<String> all = new ArrayList<>();
    StringBuilder window = new StringBuilder();
    for (String word : words) {
      if (window.length() > 0 && window.length() + 1 + word.length() > LENGTH) {
        all.add(window.toString());
        window.setLength(0);
      }
      window.append(window.length() == 0 ? "" : " ").append(word);
    }
    if (all.isEmpty() || window.length() > LENGTH / 2) {
      all.add(window.toString());
    }
    List<String> some = new ArrayList<>();
    int count = Math.min(MOST, all.size());
    for (int i = 0; i < count; i++) {
      some.add(all.get((int) ((long) i * all.size() / count)));
    }
    return some;
  }
}
