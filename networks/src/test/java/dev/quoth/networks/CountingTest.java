package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ada says p seven times; how often it counts is by hand. */
class CountingTest {
  private static final Events EVENTS =
      new Debate()
          .document("one")
          .say("Ada +p", "Ada +p")
          .document("two")
          .say("Ada +p")
          .day(6) // Sunday of the first week
          .say("Ada +p")
          .day(7) // Monday
          .say("Ada -p")
          .day(27) // the second of February
          .say("Ada +p")
          .day(360) // the first of January
          .say("Ada +p")
          .events();
  private static final NetworkQuery QUERY =
      NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION);

  @Test
  void eachWayCountsItsOwn() {
    assertThat(counts(QUERY))
        .isEqualTo(
            Map.of(
                Counting.STATEMENT, 7.0,
                Counting.DOCUMENT, 6.0,
                Counting.DAY, 5.0,
                Counting.WEEK, 4.0,
                Counting.MONTH, 3.0,
                Counting.YEAR, 2.0,
                Counting.RANGE, 1.0));
  }

  @Test
  void theOtherStanceCountsOnItsOwn() {
    // one less by each but range, where it is as much for as against
    Map<Counting, Double> counts = counts(QUERY.aggregation(Aggregation.SUBTRACT));
    assertThat(counts).containsEntry(Counting.STATEMENT, 5.0).containsEntry(Counting.YEAR, 1.0);
    assertThat(counts).containsEntry(Counting.WEEK, 2.0).containsEntry(Counting.RANGE, 0.0);
  }

  @Test
  void weeksAreThoseOfTheirThursday() {
    Events newYear = new Debate().day(358).say("Ada +p").day(360).say("Ada +p").events();
    // 30 December 2031 and 1 January 2032 are of the first week of 2032
    assertThat(counts(QUERY, newYear)).containsEntry(Counting.WEEK, 1.0);
    assertThat(counts(QUERY, newYear)).containsEntry(Counting.MONTH, 2.0);
  }

  @Test
  void frequenciesOfNodesAreCountedAlike() {
    Network network = QUERY.counting(Counting.DAY).of(EVENTS);
    assertThat(network.rows().get(0).frequency()).isEqualTo(5);
    assertThat(network.statements()).isEqualTo(7);
  }

  private static Map<Counting, Double> counts(NetworkQuery query) {
    return counts(query, EVENTS);
  }

  private static Map<Counting, Double> counts(NetworkQuery query, Events events) {
    Map<Counting, Double> counts = new EnumMap<>(Counting.class);
    for (Counting counting : Counting.values()) {
      counts.put(counting, query.counting(counting).of(events).weight("Ada", "p"));
    }
    return counts;
  }
}
