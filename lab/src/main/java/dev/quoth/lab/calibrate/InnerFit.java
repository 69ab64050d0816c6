package dev.quoth.lab.calibrate;

import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Statement;
import dev.quoth.extract.decode.Confidence;
import dev.quoth.extract.decode.Decoded;
import dev.quoth.extract.decode.Engine;
import dev.quoth.lab.evaluate.Marked;
import dev.quoth.lab.evaluate.NestedScorer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * The confidence of statements within statements: that of the others, scaled (Platt 1999) on gold
 * of one's own, which is too little to weigh each number of the evidence by itself.
 */
final class InnerFit {
  /**
   * A nested statement that was found.
   *
   * @param logOdds by the confidence of statements that are within no other
   * @param right whether it is right
   */
  record Found(double logOdds, boolean right) {}

  private final Confidence outer;
  private final List<Found> found;
  private final int gold;

  /** A fit of what was found where {@code gold} nested statements were to be found. */
  InnerFit(Confidence outer, List<Found> found, int gold) {
    this.outer = outer;
    this.found = List.copyOf(found);
    this.gold = gold;
  }

  /** What {@code engine} finds in the texts, seen by the confidence of the other statements. */
  static InnerFit on(List<Marked> texts, Engine engine, Confidence outer) {
    List<Found> found = new ArrayList<>();
    long gold = 0;
    for (Marked text : texts) {
      found.addAll(found(text, engine, outer));
      gold += text.gold().statements().stream().filter(s -> s.within() != null).count();
    }
    return new InnerFit(outer, found, (int) gold);
  }

  private static List<Found> found(Marked marked, Engine engine, Confidence outer) {
    List<Span> paragraphs = marked.article().blocks().stream().map(Block::span).toList();
    List<Decoded> decoded = engine.read(marked.article().text(), paragraphs).attributions();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < decoded.size(); i++) {
      statements.add(statement(i, decoded.get(i)));
    }
    BitSet right = new NestedScorer(marked.gold()).right(statements);
    List<Found> found = new ArrayList<>();
    for (Decoded one : decoded) {
      if (one.outer() >= 0) {
        double chance = outer.of(one.evidence());
        found.add(new Found(Math.log(chance / (1 - chance)), right.get(found.size())));
      }
    }
    return found;
  }

  private static Statement statement(int number, Decoded decoded) {
    return new Statement(
        Integer.toString(number),
        Statement.Kind.INDIRECT,
        decoded.attribution(),
        Statement.CueClass.OTHER,
        decoded.outer() < 0 ? null : Integer.toString(decoded.outer()),
        Block.Kind.PARAGRAPH,
        1);
  }

  /**
   * The scaled confidence, reported from where the F1 of nested statements is best; that of the
   * other statements where none was found.
   */
  Confidence confidence() {
    if (found.isEmpty()) {
      return outer;
    }
    double[] line =
        LogisticRegression.fit(
            found.stream()
                .map(f -> new LogisticRegression.Case(new double[] {f.logOdds}, f.right))
                .toList());
    double[] weights = outer.weights().clone();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= line[0];
    }
    double least = least();
    double threshold = 1 / (1 + Math.exp(-(line[0] * least + line[1])));
    return new Confidence(weights, line[0] * outer.bias() + line[1], threshold, threshold);
  }

  /** The log odds from which on reporting all gives the best F1. */
  private double least() {
    List<Found> sorted = new ArrayList<>(found);
    sorted.sort(Comparator.comparingDouble(Found::logOdds).reversed());
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    int right = 0;
    for (int i = 0; i < sorted.size(); i++) {
      right += sorted.get(i).right ? 1 : 0;
      double f1 = 2.0 * right / (i + 1 + gold);
      if (f1 > best) {
        best = f1;
        double next = i + 1 < sorted.size() ? sorted.get(i + 1).logOdds : sorted.get(i).logOdds;
        least = (sorted.get(i).logOdds + next) / 2;
      }
    }
    return least;
  }

  /** What the fit rests on, in words. */
  @Override
  public String toString() {
    long right = found.stream().filter(Found::right).count();
    return gold + " nested in the gold, " + found.size() + " found, " + right + " of them right";
  }
}
