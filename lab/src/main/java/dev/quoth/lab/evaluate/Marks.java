package dev.quoth.lab.evaluate;

import dev.quoth.lab.corpus.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** An attribution as sets of word indexes. */
record Marks(BitSet source, BitSet cue, BitSet content) {

  static Marks of(Prediction prediction, Words words) {
    return new Marks(
        words.touchedBy(prediction.source()),
        words.touchedBy(prediction.cue()),
        words.touchedBy(prediction.content()));
  }

  BitSet of(Role role) {
    return switch (role) {
      case SOURCE -> source;
      case CUE -> cue;
      case CONTENT -> content;
    };
  }

  /**
   * Whether the words of both sources overlap with an F1 of at least one half, or both lack one.
   */
  boolean agreesOnSource(Marks other) {
    int words = source.cardinality() + other.source.cardinality();
    return source.isEmpty() == other.source.isEmpty()
        && (words == 0 || 2.0 * Sets.common(source, other.source) / words >= 0.5);
  }

  /** Whether the sources share any word, or both are absent. */
  boolean touchesSource(Marks other) {
    return (source.isEmpty() && other.source.isEmpty()) || source.intersects(other.source);
  }

  /**
   * Pairs of gold and predicted attributions, one to one and greedy: best Jaccard index of contents
   * first, at least one half. Ties go to the Jaccard index of cues, then to the earlier in its
   * list.
   */
  static List<Pair> match(List<Marks> gold, List<Marks> predicted) {
    List<Pair> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double content = Sets.jaccard(gold.get(i).content, predicted.get(j).content);
        if (content >= 0.5) {
          double cue = Sets.jaccard(gold.get(i).cue, predicted.get(j).cue);
          candidates.add(new Pair(i, j, content, cue));
        }
      }
    }
    candidates.sort(Pair.BEST_FIRST);
    BitSet takenGold = new BitSet();
    BitSet takenPredicted = new BitSet();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : candidates) {
      if (!takenGold.get(pair.gold) && !takenPredicted.get(pair.predicted)) {
        takenGold.set(pair.gold);
        takenPredicted.set(pair.predicted);
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** A gold and a predicted attribution, by their indexes, that may be one and the same. */
  record Pair(int gold, int predicted, double content, double cue) {
    static final Comparator<Pair> BEST_FIRST =
        Comparator.comparingDouble(Pair::content)
            .thenComparingDouble(Pair::cue)
            .reversed()
            .thenComparingInt(Pair::gold)
            .thenComparingInt(Pair::predicted);
  }
}
