package dev.quoth.lab.calibrate;

import dev.quoth.lab.positions.PositionFigures;
import dev.quoth.lab.positions.PositionFigures.Told;
import dev.quoth.lab.positions.Scored;
import dev.quoth.positions.network.PositionSettings.Relatedness;
import dev.quoth.positions.network.PositionSettings.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Curves from scores to probabilities (Platt 2000) and the thresholds that belong to them.
 *
 * @param related of being about the proposition
 * @param support of being for it
 * @param relatedFrom probability from which on a pair counts as related
 * @param toldFrom probability from which on a position is told
 */
record PositionFit(Relatedness related, Scale support, double relatedFrom, double toldFrom) {
  private static final double RELATED_FROM = 0.5;
  private static final double FINEST = 0.005;
  private static final int BUCKETS = 10;

  /** Fits on pairs of several sets; told is what is right in {@code precision} of the cases. */
  static PositionFit of(List<List<Scored>> sets, double precision) {
    List<Scored> pairs = sets.stream().flatMap(List::stream).toList();
    List<LogisticRegression.Case> about = new ArrayList<>();
    List<LogisticRegression.Case> side = new ArrayList<>();
    for (Scored pair : pairs) {
      about.add(
          new LogisticRegression.Case(
              new double[] {pair.related(), pair.likeness()}, pair.isRelated()));
      if (pair.pair().takesSide()) {
        side.add(
            new LogisticRegression.Case(new double[] {pair.support()}, pair.pair().stance() > 0));
      }
    }
    PositionFit curves = new PositionFit(relatedness(about), scale(side), RELATED_FROM, 0);
    double threshold = 0.5;
    while (threshold < 1
        && PositionFigures.told(pairs, curves.confidence(), threshold).precision() < precision) {
      threshold += FINEST;
    }
    return new PositionFit(curves.related, curves.support, RELATED_FROM, Math.min(threshold, 1));
  }

  private static Relatedness relatedness(List<LogisticRegression.Case> cases) {
    double[] weights = LogisticRegression.fit(cases);
    return new Relatedness(weights[0], weights[1], weights[2]);
  }

  private static Scale scale(List<LogisticRegression.Case> cases) {
    double[] weights = LogisticRegression.fit(cases);
    return new Scale(weights[0], weights[1]);
  }

  /** What is said of how sure a pair's position is; 0 for what counts as unrelated. */
  ToDoubleFunction<Scored> confidence() {
    return pair -> {
      double about = related.probability(pair.related(), pair.likeness());
      double side = support.probability(pair.support());
      return about < relatedFrom ? 0 : about * Math.max(side, 1 - side);
    };
  }

  /** What is told of pairs by a fit on others, and how far confidence and truth lie apart. */
  record CrossValidated(Told told, double calibrationError) {}

  /** For each set, each half of its claims judged by a fit on the other halves of all. */
  static List<CrossValidated> crossValidated(List<List<Scored>> sets, double precision) {
    List<PositionFit> fits = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int left = half;
      fits.add(of(sets.stream().map(set -> half(set, 1 - left)).toList(), precision));
    }
    return sets.stream().map(set -> crossValidated(set, fits)).toList();
  }

  private static List<Scored> half(List<Scored> set, int half) {
    return set.stream().filter(pair -> pair.claim() % 2 == half).toList();
  }

  private static CrossValidated crossValidated(List<Scored> pairs, List<PositionFit> fits) {
    long told = 0;
    double right = 0;
    double coverage = 0;
    double[][] buckets = new double[BUCKETS][3];
    for (int half = 0; half < 2; half++) {
      List<Scored> some = half(pairs, half);
      PositionFit fit = fits.get(half);
      Told found = PositionFigures.told(some, fit.confidence(), fit.toldFrom());
      told += found.told();
      right += found.told() * found.precision();
      coverage += found.coverage() / 2;
      some.forEach(pair -> count(pair, fit.confidence().applyAsDouble(pair), buckets));
    }
    return new CrossValidated(
        new Told(told, right / Math.max(1, told), coverage), calibrationError(buckets));
  }

  private static void count(Scored pair, double confidence, double[][] buckets) {
    if (confidence > 0) {
      double[] bucket = buckets[(int) Math.min(BUCKETS - 1.0, confidence * BUCKETS)];
      bucket[0]++;
      bucket[1] += confidence;
      bucket[2] += pair.isRight() ? 1 : 0;
    }
  }

  /** Expected calibration error (Naeini, Cooper and Hauskrecht 2015). */
  private static double calibrationError(double[][] buckets) {
    double all = 0;
    double apart = 0;
    for (double[] bucket : buckets) {
      all += bucket[0];
      apart += Math.abs(bucket[1] - bucket[2]);
    }
    return apart / Math.max(1, all);
  }
}
