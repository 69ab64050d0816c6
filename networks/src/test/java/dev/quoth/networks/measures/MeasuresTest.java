package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.Aggregation;
import dev.quoth.networks.Debate;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Variable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures by hand: of two triangles with a tie between them, and of small networks. */
class MeasuresTest {
  private static final org.assertj.core.data.Offset<Double> CLOSE = within(1e-9);

  @Test
  void densityIsThePartOfTiesThatAreThere() {
    assertThat(Measures.of(Ties.camps()).density()).isEqualTo(7 / 15.0);
    assertThat(Measures.of(Ties.network("a")).density()).isZero();
    Network two =
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION)
            .of(new Debate().say("Ada +p", "Bo +p", "Bo +q").events());
    assertThat(Measures.of(two).density()).isEqualTo(3 / 4.0);
    assertThat(Measures.of(two).degree()).containsExactly(1, 2, 2, 1);
  }

  @Test
  void degreeCountsTiesAndStrengthTheirWeight() {
    assertThat(Measures.of(Ties.camps()).degree()).containsExactly(2, 2, 3, 3, 2, 2);
    Network weighted = Ties.network("a b 3", "b c");
    assertThat(Measures.of(weighted).strength()).containsExactly(3, 4, 1);
  }

  @Test
  void tiesOfConflictAreTiesButNotStrength() {
    Network against =
        Ties.QUERY
            .aggregation(Aggregation.SUBTRACT)
            .of(new Debate().say("Ada +p", "Bo -p", "Bo +q", "Cy +q").events());
    assertThat(Measures.of(against).degree()).containsExactly(1, 2, 1);
    assertThat(Measures.of(against).strength()).containsExactly(0, 1, 1);
  }

  @Test
  void betweennessIsThePartOfPairsWithANodeBetweenThem() {
    assertThat(Measures.of(Ties.camps()).betweenness()).containsExactly(0, 0, .6, .6, 0, 0);
    // of two shortest paths from a to d each of b and c has one
    assertThat(Measures.of(Ties.network("a b", "a c", "b d", "c d")).betweenness())
        .containsExactly(new double[] {1 / 6.0, 1 / 6.0, 1 / 6.0, 1 / 6.0}, CLOSE);
  }

  @Test
  void betweennessByWeightTakesHeavyTiesForShort() {
    Network network = Ties.network("a b", "a c 4", "b c 4");
    assertThat(Measures.of(network).betweenness()).containsExactly(0, 0, 0);
    assertThat(Measures.of(network).betweennessByWeight()).containsExactly(0, 0, 1);
  }

  @Test
  void theEigenvectorGrowsWithTheNeighbours() {
    double outer = Math.sqrt(1 / 8.0);
    assertThat(Measures.of(Ties.camps()).eigenvector())
        .containsExactly(new double[] {outer, outer, .5, .5, outer, outer}, CLOSE);
    // a star, whose greatest and least eigenvalue are of one size
    assertThat(Measures.of(Ties.network("m a", "m b", "m c", "m d")).eigenvector())
        .containsExactly(new double[] {outer, outer, outer, outer, Math.sqrt(.5)}, CLOSE);
    assertThat(Measures.of(Ties.network("a", "b")).eigenvector()).containsExactly(0, 0);
  }

  @Test
  void communitiesAreTheTwoCamps() {
    for (Partition found :
        List.of(Communities.leiden(Ties.camps(), 1), Communities.louvain(Ties.camps(), 1))) {
      assertThat(found.groups()).containsExactly(0, 0, 0, 1, 1, 1);
      assertThat(found.count()).isEqualTo(2);
      assertThat(found.modularity()).isCloseTo(6 / 7.0 - .5, CLOSE);
    }
    assertThat(Communities.leiden(Ties.camps(), 1).byName(Ties.camps())).containsEntry("d", "1");
  }

  @Test
  void whoHasNoTieIsACommunityOfItsOwn() {
    Partition found = Communities.leiden(Ties.network("a", "b"), 1);
    assertThat(found.groups()).containsExactly(0, 1);
    assertThat(found.modularity()).isZero();
    assertThat(Communities.louvain(Ties.network("a b", "c"), 1).groups()).containsExactly(0, 0, 1);
  }
}
