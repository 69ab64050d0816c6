package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceTest {
  private static final NetworkQuery PERSONS =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  private static List<String> statements(Events events) {
    return events.list().stream().map(Event::statement).toList();
  }

  @Test
  void aTieOfCongruenceRestsOnWhatBothStandOnAlike() {
    Events events =
        new Debate()
            .say("Ada +tax", "Bo +tax", "Bo -tax", "Ada +sea", "Cy +tax", "Bo +law")
            .events();
    Network network = PERSONS.of(events);
    assertThat(statements(Evidence.ofTie(network, events, "Ada", "Bo")))
        .containsExactly("s0", "s1");
    Network conflict = PERSONS.aggregation(Aggregation.CONFLICT).of(events);
    assertThat(statements(Evidence.ofTie(conflict, events, "Bo", "Ada")))
        .containsExactly("s0", "s2");
    Network subtract = PERSONS.aggregation(Aggregation.SUBTRACT).of(events);
    assertThat(statements(Evidence.ofTie(subtract, events, "Ada", "Bo")))
        .containsExactly("s0", "s1", "s2");
  }

  @Test
  void aTieOfTwoModesRestsOnTheRowsStatementsOnTheColumn() {
    Events events = new Debate().say("Ada +tax", "Ada -tax", "Bo +tax", "Ada +sea").events();
    Network network = NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION).of(events);
    assertThat(statements(Evidence.ofTie(network, events, "Ada", "tax")))
        .containsExactly("s0", "s1");
    assertThat(statements(Evidence.ofNode(network, events, Variable.PROPOSITION, "tax")))
        .containsExactly("s0", "s1", "s2");
  }

  @Test
  void whatTheFilterAndTheWindowLeaveOutIsNotBehindIt() {
    Events events =
        new Debate()
            .day(0)
            .say("Ada +tax", "Bo +tax")
            .day(40)
            .copy("wire", "Ada +tax")
            .copy("wire", "Ada +tax")
            .say("Bo +tax")
            .confidence(.2)
            .say("Bo +tax")
            .events();
    Filter filter = Filter.NONE.atLeast(.5).withoutCopies();
    List<Network> months =
        PERSONS.filter(filter).of(events, Windows.ofTime(1, 1, ChronoUnit.MONTHS));
    assertThat(statements(Evidence.ofTie(months.get(1), events, "Ada", "Bo")))
        .containsExactly("s2", "s4");
  }

  /** Weights that are not normalised can be told from the events behind them alone. */
  @ParameterizedTest
  @EnumSource(value = Aggregation.class, names = "COMBINE", mode = EnumSource.Mode.EXCLUDE)
  void theEventsBehindATieMakeItsWeight(Aggregation aggregation) {
    Random random = new Random(4);
    Debate debate = new Debate();
    for (int i = 0; i < 120; i++) {
      String actor = "abcdef".charAt(random.nextInt(6)) + "";
      debate
          .day(random.nextInt(90))
          .say(actor + (random.nextBoolean() ? " +" : " -") + "tslp".charAt(random.nextInt(4)));
    }
    Events events = debate.events();
    NetworkQuery query = PERSONS.aggregation(aggregation).counting(Counting.WEEK);
    Network network = query.of(events);
    assertThat(network.tieCount()).isPositive();
    network.forEachTie(
        (row, column, weight) -> {
          String one = network.rows().get(row).name();
          String other = network.rows().get(column).name();
          Events behind = Evidence.ofTie(network, events, one, other);
          assertThat(query.of(behind).weight(one, other)).isEqualTo(weight);
        });
  }
}
