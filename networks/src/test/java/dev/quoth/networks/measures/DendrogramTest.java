package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.measures.Dendrogram.Join;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DendrogramTest {
  private static final double[][] FOUR = {
    {0, 1, 4, 6}, {1, 0, 5, 7}, {4, 5, 0, 2}, {6, 7, 2, 0},
  };

  @Test
  void pairsAreJoinedThenTheirPairs() {
    assertThat(Dendrogram.of(FOUR, Linkage.AVERAGE).joins())
        .containsExactly(new Join(0, 1, 1, 2), new Join(2, 3, 2, 2), new Join(4, 5, 5.5, 4));
    assertThat(Dendrogram.of(FOUR, Linkage.SINGLE).joins().get(2).height()).isEqualTo(4);
    assertThat(Dendrogram.of(FOUR, Linkage.COMPLETE).joins().get(2).height()).isEqualTo(7);
  }

  @Test
  void itIsCutIntoAsManyAsOneLikes() {
    Dendrogram tree = Dendrogram.of(FOUR, Linkage.AVERAGE);
    assertThat(tree.cut(1)).containsExactly(0, 0, 0, 0);
    assertThat(tree.cut(2)).containsExactly(0, 0, 1, 1);
    assertThat(tree.cut(3)).containsExactly(0, 0, 1, 2);
    assertThat(tree.cut(9)).containsExactly(0, 1, 2, 3);
    assertThat(tree.order()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void actorsAreAlikeWhoAreTied() {
    Dendrogram tree = Dendrogram.of(Ties.network("a c 4", "b d 2", "c d"), Linkage.SINGLE);
    assertThat(tree.joins())
        .containsExactly(new Join(0, 2, 0, 2), new Join(1, 3, .5, 2), new Join(4, 5, .75, 4));
    assertThat(tree.order()).containsExactly(0, 2, 1, 3);
  }

  @Test
  void oneNodeIsATree() {
    assertThat(Dendrogram.of(new double[][] {{0}}, Linkage.AVERAGE).order()).containsExactly(0);
    assertThat(Dendrogram.of(new double[0][], Linkage.AVERAGE).order()).isEmpty();
  }

  /** Chains of neighbours make the tree that joining the nearest of all makes. */
  @ParameterizedTest
  @EnumSource
  void heightsAreThoseOfTheSimpleWay(Linkage linkage) {
    for (int seed = 0; seed < 30; seed++) {
      double[][] distances = random(seed);
      List<Double> heights = simply(distances, linkage);
      List<Join> joins = Dendrogram.of(distances, linkage).joins();
      for (int i = 0; i < heights.size(); i++) {
        assertThat(joins.get(i).height()).isCloseTo(heights.get(i), within(1e-9));
      }
    }
  }

  private static double[][] random(int seed) {
    Random random = new Random(seed);
    double[][] distances = new double[12][12];
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < i; j++) {
        distances[i][j] = random.nextDouble();
        distances[j][i] = distances[i][j];
      }
    }
    return distances;
  }

  private static List<Double> simply(double[][] distances, Linkage linkage) {
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < distances.length; i++) {
      clusters.add(List.of(i));
    }
    List<Double> heights = new ArrayList<>();
    while (clusters.size() > 1) {
      record Pair(List<Integer> one, List<Integer> other, double distance) {}
      List<Pair> pairs = new ArrayList<>();
      for (List<Integer> one : clusters) {
        for (List<Integer> other : clusters.subList(0, clusters.indexOf(one))) {
          pairs.add(new Pair(one, other, between(one, other, distances, linkage)));
        }
      }
      Pair nearest = pairs.stream().min(Comparator.comparingDouble(Pair::distance)).orElseThrow();
      heights.add(nearest.distance());
      List<Integer> joined = new ArrayList<>(nearest.one());
      joined.addAll(nearest.other());
      clusters.remove(nearest.one());
      clusters.remove(nearest.other());
      clusters.add(joined);
    }
    return heights;
  }

  private static double between(
      List<Integer> one, List<Integer> other, double[][] distances, Linkage linkage) {
    var all =
        one.stream()
            .flatMap(i -> other.stream().map(j -> distances[i][j]))
            .mapToDouble(Double::doubleValue)
            .summaryStatistics();
    return switch (linkage) {
      case SINGLE -> all.getMin();
      case COMPLETE -> all.getMax();
      case AVERAGE -> all.getAverage();
    };
  }
}
