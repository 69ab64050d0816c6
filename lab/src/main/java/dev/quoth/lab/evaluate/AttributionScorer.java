package dev.quoth.lab.evaluate;

import dev.quoth.Attribution;
import dev.quoth.lab.corpus.Document;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Scores attributions against a gold standard.
 *
 * <p>All figures count words: the longest stretches of letters, numbers and underscores. A word
 * belongs to a span when they share a character, so punctuation never matters. Figures are
 * micro-averaged over documents.
 *
 * <p>Two attributions match when the Jaccard index of their contents is at least one half; the
 * matching is one to one and greedy. A match tells <i>who said what</i> when the sources agree:
 * their words overlap with an F1 of at least one half, or both have none. Gold without a word in
 * its content is left out; a prediction without one is wrong.
 *
 * <p>Intervals are percentiles of 1,000 bootstrap samples of the documents, drawn from a fixed
 * seed.
 */
public final class AttributionScorer {
  private final SortedMap<String, GoldDocument> gold = new TreeMap<>();

  /**
   * A scorer against {@code gold}.
   *
   * @throws IllegalArgumentException if two documents have the same id
   */
  public AttributionScorer(List<Document> gold) {
    for (Document document : gold) {
      if (this.gold.put(document.id(), new GoldDocument(document)) != null) {
        throw new IllegalArgumentException("the gold has two documents named " + document.id());
      }
    }
  }

  /**
   * Scores predictions. A document without any counts as predicted empty.
   *
   * @param predicted attributions by the id of their document
   * @throws IllegalArgumentException if the gold lacks an id, or a span lies outside its text
   */
  public AttributionScores score(Map<String, List<Attribution>> predicted) {
    Map<String, List<Prediction>> predictions = new LinkedHashMap<>();
    predicted.forEach(
        (id, list) -> predictions.put(id, list.stream().map(Prediction::of).toList()));
    return scorePredictions(predictions);
  }

  AttributionScores scorePredictions(Map<String, List<Prediction>> predictions) {
    List<Counts> perDocument = new ArrayList<>();
    Counts total = Counts.NONE;
    for (GoldDocument.Result result : results(predictions).values()) {
      perDocument.add(result.counts());
      total = total.plus(result.counts());
    }
    int missing = gold.size() - predictions.size();
    Bootstrap bootstrap = new Bootstrap(perDocument);
    return new AttributionScores(
        gold.size(),
        missing,
        total,
        bootstrap.f1Interval(Counts::whoSaidWhat),
        bootstrap.f1Interval(counts -> counts.token(Role.CONTENT)));
  }

  /**
   * Which predictions for one document tell who said what, by their index.
   *
   * @throws IllegalArgumentException if the gold lacks the id, or a span lies outside its text
   */
  public BitSet right(String id, List<Attribution> predicted) {
    GoldDocument document = gold.get(id);
    if (document == null) {
      throw new IllegalArgumentException(id + " is not in the gold");
    }
    return document.score(predicted.stream().map(Prediction::of).toList()).right();
  }

  /** What became of each document, by its id. */
  SortedMap<String, GoldDocument.Result> results(Map<String, List<Prediction>> predictions) {
    Set<String> unknown = new HashSet<>(predictions.keySet());
    unknown.removeAll(gold.keySet());
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          unknown.size()
              + " predicted ids are not in the gold, such as "
              + unknown.iterator().next());
    }
    SortedMap<String, GoldDocument.Result> results = new TreeMap<>();
    gold.forEach(
        (id, document) -> results.put(id, document.score(predictions.getOrDefault(id, List.of()))));
    return results;
  }
}
