package dev.quoth.lab.evaluate;

import dev.quoth.Statement.Kind;
import dev.quoth.lab.corpus.Document;
import dev.quoth.lab.corpus.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A document of the gold, ready to be compared with predictions. */
final class GoldDocument {
  private final Document document;
  private final Words words;
  private final List<Marks> gold;

  /** Those of the gold that have words in their content; the others cannot be matched. */
  private final List<Marks> matchable;

  private final List<Kind> classes;

  GoldDocument(Document document) {
    this.document = document;
    words = Words.in(document.text());
    gold = document.attributions().stream().map(a -> Marks.of(Prediction.of(a), words)).toList();
    matchable = gold.stream().filter(marks -> !marks.content().isEmpty()).toList();
    Quotations quotations = new Quotations(document.text(), words);
    classes = matchable.stream().map(marks -> quotations.classify(marks.content())).toList();
  }

  String id() {
    return document.id();
  }

  /**
   * Compares the predictions with the gold.
   *
   * @throws IllegalArgumentException if a span ends outside the text
   */
  Result score(List<Prediction> predictions) {
    List<Marks> predicted = new ArrayList<>();
    for (Prediction prediction : predictions) {
      try {
        predicted.add(Marks.of(prediction, words));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(id() + ": " + e.getMessage(), e);
      }
    }
    BitSet right = new BitSet();
    int touching = 0;
    List<Marks.Pair> pairs = Marks.match(matchable, predicted);
    for (Marks.Pair pair : pairs) {
      Marks found = predicted.get(pair.predicted());
      right.set(pair.predicted(), matchable.get(pair.gold()).agreesOnSource(found));
      touching += matchable.get(pair.gold()).touchesSource(found) ? 1 : 0;
    }
    int p = predicted.size();
    int g = matchable.size();
    Counts counts =
        new Counts(
            byRole(predicted, GoldDocument::tokens),
            byRole(predicted, GoldDocument::exact),
            byRole(predicted, GoldDocument::partial),
            Tally.oneToOne(pairs.size(), p, g),
            Tally.oneToOne(right.cardinality(), p, g),
            Tally.oneToOne(touching, p, g),
            byClass(pairs, right));
    return new Result(counts, right);
  }

  private Map<Role, Tally> byRole(List<Marks> predicted, Comparison comparison) {
    Map<Role, Tally> tallies = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      tallies.put(role, comparison.compare(spans(predicted, role), spans(gold, role)));
    }
    return tallies;
  }

  private static List<BitSet> spans(List<Marks> marks, Role role) {
    return marks.stream().map(m -> m.of(role)).filter(words -> !words.isEmpty()).toList();
  }

  private static Tally tokens(List<BitSet> predicted, List<BitSet> gold) {
    BitSet p = union(predicted);
    BitSet g = union(gold);
    return Tally.oneToOne(Sets.common(p, g), p.cardinality(), g.cardinality());
  }

  private static Tally exact(List<BitSet> predicted, List<BitSet> gold) {
    Map<BitSet, Integer> unmatched = new HashMap<>();
    gold.forEach(span -> unmatched.merge(span, 1, Integer::sum));
    int right = 0;
    for (BitSet span : predicted) {
      int left = unmatched.getOrDefault(span, 0);
      if (left > 0) {
        unmatched.put(span, left - 1);
        right++;
      }
    }
    return Tally.oneToOne(right, predicted.size(), gold.size());
  }

  private static Tally partial(List<BitSet> predicted, List<BitSet> gold) {
    return new Tally(
        sharesIn(predicted, union(gold)),
        predicted.size(),
        sharesIn(gold, union(predicted)),
        gold.size());
  }

  private static double sharesIn(List<BitSet> spans, BitSet words) {
    double sum = 0;
    for (BitSet span : spans) {
      sum += (double) Sets.common(span, words) / span.cardinality();
    }
    return sum;
  }

  private static BitSet union(List<BitSet> sets) {
    BitSet union = new BitSet();
    sets.forEach(union::or);
    return union;
  }

  private Map<Kind, ClassTally> byClass(List<Marks.Pair> pairs, BitSet right) {
    Map<Kind, ClassTally> tallies = new EnumMap<>(Kind.class);
    for (Kind kind : classes) {
      tallies.merge(kind, new ClassTally(1, 0, 0), ClassTally::plus);
    }
    for (Marks.Pair pair : pairs) {
      ClassTally found = new ClassTally(0, 1, right.get(pair.predicted()) ? 1 : 0);
      tallies.merge(classes.get(pair.gold()), found, ClassTally::plus);
    }
    return tallies;
  }

  private interface Comparison {
    Tally compare(List<BitSet> predicted, List<BitSet> gold);
  }

  /**
   * What became of a document.
   *
   * @param counts what was right and wrong
   * @param right indexes of the predictions that tell who said what
   */
  record Result(Counts counts, BitSet right) {}
}
