package dev.quoth.positions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Suggests propositions: statements that lie close together by their vectors are taken to be about
 * the same, and of the clauses of the most typical of them the one lends its words that says most
 * of it, if it stands by itself.
 */
public final class Suggestions {
  /** How many of the most typical statements may lend their words. */
  private static final int LENDERS = 12;

  private Suggestions() {}

  /**
   * The suggestions, those of most statements first; statements that lie alone are in none.
   *
   * @param statements what was said
   * @param vectors of the statements, of length 1, in their order
   * @param fewest how many statements make a suggestion, at least 2
   * @param reader turns a clause into a vector, such as {@link PositionJudge#embedding}
   * @throws IllegalArgumentException if there are not as many vectors as statements
   */
  public static List<Suggestion> of(
      List<Content> statements,
      List<float[]> vectors,
      int fewest,
      Function<String, float[]> reader) {
    if (statements.size() != vectors.size()) {
      throw new IllegalArgumentException(
          vectors.size() + " vectors of " + statements.size() + " statements");
    }
    Map<Integer, List<Integer>> clusters = new HashMap<>();
    int[] labels = DensityClusters.of(vectors, fewest);
    for (int i = 0; i < labels.length; i++) {
      if (labels[i] != DensityClusters.ALONE) {
        clusters.computeIfAbsent(labels[i], label -> new ArrayList<>()).add(i);
      }
    }
    return clusters.values().stream()
        .map(members -> suggestion(members, statements, vectors, reader))
        .sorted(
            Comparator.comparingInt((Suggestion s) -> -s.statements().size())
                .thenComparing(s -> s.statements().get(0)))
        .toList();
  }

  private static Suggestion suggestion(
      List<Integer> members,
      List<Content> statements,
      List<float[]> vectors,
      Function<String, float[]> reader) {
    float[] centre = centre(members, vectors);
    List<Integer> typical = new ArrayList<>(members);
    typical.sort(
        Comparator.comparingDouble((Integer i) -> -PositionJudge.similarity(vectors.get(i), centre))
            .thenComparing(Comparator.naturalOrder()));
    List<String> lenders =
        typical.stream().limit(LENDERS).map(i -> statements.get(i).text()).toList();
    double likeness =
        members.stream()
            .mapToDouble(i -> PositionJudge.similarity(vectors.get(i), centre))
            .average()
            .orElse(0);
    return new Suggestion(
        Wording.of(lenders, centre, reader), typical, Math.max(0, Math.min(1, likeness)));
  }

  /** The mean of the members' vectors, of length 1. */
  private static float[] centre(List<Integer> members, List<float[]> vectors) {
    float[] sum = new float[vectors.get(members.get(0)).length];
    for (int member : members) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vectors.get(member)[i];
      }
    }
    float norm = (float) Math.sqrt(Math.max(PositionJudge.similarity(sum, sum), 1e-12));
    for (int i = 0; i < sum.length; i++) {
      sum[i] /= norm;
    }
    return sum;
  }
}
