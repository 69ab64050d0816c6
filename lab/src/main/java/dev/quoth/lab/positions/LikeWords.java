package dev.quoth.lab.positions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the texts that share the rarest words with another (a sum of inverse document frequencies,
 * Spärck Jones 1972).
 */
final class LikeWords {
  private static final Set<String> COMMON =
      Set.of(
          "the", "and", "that", "for", "with", "not", "are", "was", "should", "must", "can", "will",
          "would", "has", "have", "our", "their", "its", "this", "all", "any");

  private final List<Set<String>> texts = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();

  LikeWords(List<String> texts) {
    for (String text : texts) {
      int number = this.texts.size();
      Set<String> words = words(text);
      this.texts.add(words);
      words.forEach(word -> places.computeIfAbsent(word, w -> new ArrayList<>()).add(number));
    }
  }

  /** Numbers of at most {@code most} texts, those that share most first. */
  List<Integer> nearest(String text, int most) {
    double[] scores = new double[texts.size()];
    for (String word : words(text)) {
      List<Integer> with = places.getOrDefault(word, List.of());
      double rarity = Math.log((1.0 + texts.size()) / (1 + with.size()));
      with.forEach(number -> scores[number] += rarity);
    }
    return IntStream.range(0, scores.length)
        .filter(number -> scores[number] > 0)
        .boxed()
        .sorted((a, b) -> Double.compare(value(scores, b), value(scores, a)))
        .limit(most)
        .toList();
  }

  /** Long texts share words with everything. */
  private double value(double[] scores, int number) {
    return scores[number] / Math.sqrt(1 + texts.get(number).size());
  }

  /** Share of the words of two texts that are in both (Jaccard 1912). */
  static double overlap(String a, String b) {
    Set<String> all = words(a);
    Set<String> common = words(b);
    int sizes = all.size() + common.size();
    common.retainAll(all);
    return sizes == 0 ? 1 : common.size() / (double) (sizes - common.size());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > 2 && !COMMON.contains(word)) {
        words.add(word.length() > 6 ? word.substring(0, 6) : word); // a stem of sorts
      }
    }
    return words;
  }
}
