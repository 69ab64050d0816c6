package dev.quoth.lab.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How good judgements on pairs are. Pure functions of scored pairs. */
public final class PositionFigures {
  private PositionFigures() {}

  /** Share of the pairs with a side whose stance is right. */
  public static double accuracy(List<Scored> pairs) {
    List<Scored> sided = sided(pairs);
    return sided.stream().filter(Scored::isRight).count() / (double) Math.max(1, sided.size());
  }

  /** Mean over support and opposition of F1, over the pairs with a side. */
  public static double macroF1(List<Scored> pairs) {
    List<Scored> sided = sided(pairs);
    double sum = 0;
    for (int side : new int[] {1, -1}) {
      double right = count(sided, side, side);
      double told = right + count(sided, -side, side);
      double gold = right + count(sided, side, -side);
      sum += told + gold == 0 ? 0 : 2 * right / (told + gold);
    }
    return sum / 2;
  }

  private static long count(List<Scored> pairs, int gold, int told) {
    return pairs.stream()
        .filter(p -> p.pair().stance() == gold && (p.support() > 0 ? 1 : -1) == told)
        .count();
  }

  private static List<Scored> sided(List<Scored> pairs) {
    return pairs.stream().filter(scored -> scored.pair().takesSide()).toList();
  }

  /** Average precision of relatedness: all pairs in one ranking. */
  public static double averagePrecision(List<Scored> pairs) {
    List<Scored> ranked = new ArrayList<>(pairs);
    ranked.sort(Comparator.comparingDouble(Scored::related).reversed());
    double found = 0;
    double sum = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).isRelated()) {
        found++;
        sum += found / (i + 1);
      }
    }
    return sum / Math.max(1, found);
  }

  /** The mean over claims of the average precision of each one's ranking. */
  public static double meanAveragePrecision(List<Scored> pairs) {
    Map<Integer, List<Scored>> byClaim = new HashMap<>();
    pairs.forEach(p -> byClaim.computeIfAbsent(p.claim(), claim -> new ArrayList<>()).add(p));
    return byClaim.values().stream()
        .mapToDouble(PositionFigures::averagePrecision)
        .average()
        .orElse(0);
  }

  /**
   * What is told above a threshold.
   *
   * @param told pairs of which a position is told
   * @param precision share of them that take the side that is told
   * @param coverage share of the pairs with a side of which a position is told
   */
  public record Told(long told, double precision, double coverage) {}

  /** What is told of pairs whose {@code confidence} is at least {@code threshold}. */
  public static Told told(
      List<Scored> pairs, ToDoubleFunction<Scored> confidence, double threshold) {
    List<Scored> told =
        pairs.stream().filter(p -> confidence.applyAsDouble(p) >= threshold).toList();
    long right = told.stream().filter(Scored::isRight).count();
    long covered = told.stream().filter(scored -> scored.pair().takesSide()).count();
    return new Told(
        told.size(),
        right / (double) Math.max(1, told.size()),
        covered / (double) Math.max(1, sided(pairs).size()));
  }
}
