package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.Debate;
import dev.quoth.networks.Events;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.SampleDna;
import dev.quoth.networks.Variable;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BackboneTest {
  /** By p all three are tied, by q two of them. */
  private static final Events EVENTS =
      new Debate().say("Ada +p", "Bo +p", "Cy +p", "Ada +q", "Bo +q").events();

  @Test
  void spectraAreThoseOfLaplacians() {
    assertThat(Spectrum.of(Ties.network("a b", "b c", "a c")))
        .containsExactly(new double[] {0, .5, .5}, within(1e-9));
    assertThat(Spectrum.of(Ties.network("a b", "c")))
        .containsExactly(new double[] {0, 0, 1}, within(1e-9));
    assertThat(Spectrum.distance(new double[] {0, .5, .5}, new double[] {0, 0, 1}))
        .isCloseTo(Math.sqrt(.5), within(1e-9));
    assertThat(Spectrum.of(Ties.network("a"))).containsExactly(0);
  }

  @Test
  void whatMattersLeastIsTakenAwayFirst() {
    List<Backbone.Step> steps = Backbone.of(EVENTS, Ties.QUERY).nested();
    assertThat(steps).extracting(Backbone.Step::removed).containsExactly("q", "p");
    assertThat(steps).extracting(Backbone.Step::left).containsExactly(1, 0);
    // whole: weights 2, 1, 1, whose Laplacian has 0, 3, 5; by p alone 0, 3, 3
    double expected = Math.hypot(3 / 8.0 - .5, 5 / 8.0 - .5);
    assertThat(steps.get(0).distance()).isCloseTo(expected, within(1e-9));
    assertThat(Backbone.of(EVENTS, Ties.QUERY).fixed(Set.of("p")).distance())
        .isCloseTo(expected, within(1e-9));
  }

  @Test
  void aBackboneIsNeverEmpty() {
    Backbone.Sets sets = Backbone.of(EVENTS, Ties.QUERY).penalised(100, 20, 1);
    assertThat(sets.backbone()).containsExactly("p");
    assertThat(sets.redundant()).containsExactly("q");
    Events one = new Debate().say("Ada +p", "Bo +p").events();
    assertThat(Backbone.of(one, Ties.QUERY).penalised(1, 20, 1).backbone()).containsExactly("p");
  }

  @Test
  void thePenalisedOneIsTheBestOfAllSets() throws SQLException {
    Events events = SampleDna.events();
    NetworkQuery query = NetworkQuery.oneMode(Variable.ORGANISATION, Variable.PROPOSITION);
    Backbone backbone = Backbone.of(events, query);
    List<String> propositions = backbone.nested().stream().map(Backbone.Step::removed).toList();
    for (double penalty : new double[] {0, 2.5, 7.5}) {
      double least = Double.POSITIVE_INFINITY;
      for (int chosen = 1; chosen < 63; chosen++) {
        Set<String> set = new HashSet<>();
        for (int i = 0; i < 6; i++) {
          if ((chosen >> i & 1) == 1) {
            set.add(propositions.get(i));
          }
        }
        least = Math.min(least, loss(backbone.fixed(set), penalty));
      }
      for (int tries : new int[] {30, 300}) { // fewer than there are sets, and more
        assertThat(loss(backbone.penalised(penalty, tries, 3), penalty))
            .isCloseTo(least, within(1e-9));
      }
    }
  }

  private static double loss(Backbone.Sets sets, double penalty) {
    double all = sets.backbone().size() + sets.redundant().size();
    return sets.distance() * Math.exp(-penalty * sets.redundant().size() / all);
  }
}
