package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.Debate;
import dev.quoth.networks.Network;
import dev.quoth.networks.Windows;
import dev.quoth.networks.measures.Polarisation.Camps;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PolarisationTest {
  private static final org.assertj.core.data.Offset<Double> CLOSE = within(1e-9);

  @Test
  void twoCampsWithNothingInCommonAreHalfPolarised() {
    Network network = Ties.network("a b", "c d");
    assertThat(Polarisation.best(network, Camps.TWO, 1).modularity()).isCloseTo(.5, CLOSE);
    assertThat(Polarisation.best(Ties.camps(), Camps.TWO, 1).modularity())
        .isCloseTo(6 / 7.0 - .5, CLOSE);
  }

  @Test
  void threeCampsAreMoreThanTwo() {
    Network network = Ties.network("a b", "c d", "e f");
    assertThat(Polarisation.best(network, Camps.TWO_OR_MORE, 1).modularity())
        .isCloseTo(2 / 3.0, CLOSE);
    Partition two = Polarisation.best(network, Camps.TWO, 1);
    assertThat(two.modularity()).isCloseTo(1 - 5 / 9.0, CLOSE);
    assertThat(two.count()).isEqualTo(2);
  }

  @Test
  void itIsFollowedOverTime() {
    List<Network> weeks =
        Ties.QUERY.of(
            new Debate()
                .say("Ada +p", "Bo +p", "Cy +p", "Di +p")
                .day(7)
                .say("Ada +p", "Bo +p", "Cy -p", "Di -p")
                .day(21)
                .say("Ada +p")
                .events(),
            Windows.ofTime(1, 1, ChronoUnit.WEEKS));
    List<Polarisation.Point> points = Polarisation.over(weeks, Camps.TWO, 1);
    assertThat(points).extracting(Polarisation.Point::statements).containsExactly(4, 4, 0, 1);
    assertThat(points.get(0).polarisation()).isNotPositive();
    assertThat(points.get(1).polarisation()).isCloseTo(.5, CLOSE);
    assertThat(points.get(1).camps().groups()).containsExactly(0, 0, 1, 1);
    assertThat(points.get(2).polarisation()).isZero();
  }

  /** Of all splits in two, tried one by one, it nearly always finds the best. */
  @Test
  void splitsOfSmallNetworksAreTheBestThereAre() {
    int best = 0;
    for (int seed = 0; seed < 60; seed++) {
      Network network = random(seed);
      Graph graph = Graph.of(network);
      double found = Polarisation.best(network, Camps.TWO, 1).modularity();
      double most = 0;
      for (int split = 0; split < 1 << graph.size(); split++) {
        int[] groups = new int[graph.size()];
        for (int node = 0; node < groups.length; node++) {
          groups[node] = split >> node & 1;
        }
        most = Math.max(most, Partition.modularity(graph, groups));
      }
      assertThat(found).isLessThanOrEqualTo(most + 1e-9);
      best += found > most - 1e-9 ? 1 : 0;
    }
    assertThat(best).isGreaterThanOrEqualTo(57);
  }

  private static Network random(int seed) {
    Random random = new Random(seed);
    List<String> ties = new ArrayList<>();
    for (char one = 'a'; one < 'i'; one++) {
      ties.add(String.valueOf(one));
      for (char other = 'a'; other < one; other++) {
        if (random.nextInt(3) == 0) {
          ties.add(one + " " + other + " " + (1 + random.nextInt(3)));
        }
      }
    }
    return Ties.network(ties.toArray(String[]::new));
  }
}
