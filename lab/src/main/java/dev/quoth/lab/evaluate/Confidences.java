package dev.quoth.lab.evaluate;

import dev.quoth.lab.evaluate.Calibration.Judged;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the confidences of predictions are worth against one gold. */
final class Confidences {
  private static final List<Double> THRESHOLDS =
      List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

  private final AttributionScorer scorer;
  private final Map<String, List<Prediction>> predictions;

  Confidences(AttributionScorer scorer, Map<String, List<Prediction>> predictions) {
    this.scorer = scorer;
    this.predictions = predictions;
  }

  /** Whether there are predictions and each has a confidence. */
  boolean known() {
    return predictions.values().stream().anyMatch(list -> !list.isEmpty())
        && predictions.values().stream()
            .flatMap(List::stream)
            .allMatch(prediction -> prediction.confidence() != null);
  }

  Calibration calibration() {
    List<Judged> judged = new ArrayList<>();
    scorer
        .results(predictions)
        .forEach(
            (id, result) -> {
              List<Prediction> list = predictions.getOrDefault(id, List.of());
              for (int i = 0; i < list.size(); i++) {
                judged.add(new Judged(confidence(list.get(i)), result.right().get(i)));
              }
            });
    return new Calibration(judged);
  }

  /** Who said what among the predictions with at least some confidence, by that confidence. */
  SortedMap<Double, Tally> atThresholds() {
    SortedMap<Double, Tally> tallies = new TreeMap<>();
    for (double threshold : THRESHOLDS) {
      Map<String, List<Prediction>> kept = new LinkedHashMap<>();
      predictions.forEach(
          (id, list) ->
              kept.put(id, list.stream().filter(p -> confidence(p) >= threshold).toList()));
      Tally sum = Tally.NONE;
      for (GoldDocument.Result result : scorer.results(kept).values()) {
        sum = sum.plus(result.counts().whoSaidWhat());
      }
      tallies.put(threshold, sum);
    }
    return tallies;
  }

  private static double confidence(Prediction prediction) {
    Double confidence = prediction.confidence();
    if (confidence == null) {
      throw new IllegalStateException("a prediction without a confidence");
    }
    return confidence;
  }
}
