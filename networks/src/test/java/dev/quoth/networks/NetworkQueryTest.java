package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkQueryTest {
  private static final NetworkQuery ONE =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  @Test
  void nodesAreAllOrActiveOrTied() {
    Events events = new Debate().say("Ada +p", "Bo +p", "Cy +q").day(1).say("Di +r").events();
    NetworkQuery query = ONE.filter(Filter.NONE.excluding(Variable.PROPOSITION, Set.of("r")));
    assertThat(names(query.presence(Presence.ALL).of(events)))
        .containsExactly("Ada", "Bo", "Cy", "Di");
    assertThat(names(query.of(events))).containsExactly("Ada", "Bo", "Cy");
    Network tied = query.presence(Presence.TIED).of(events);
    assertThat(names(tied)).containsExactly("Ada", "Bo");
    assertThat(tied.weight("Ada", "Bo")).isEqualTo(1);
  }

  @Test
  void twoModeNetworksLoseIsolatesOfBothModes() {
    Events events = new Debate().say("Ada +p", "Ada -p", "Ada +q", "Bo +p", "Bo -p").events();
    Network network =
        NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION)
            .aggregation(Aggregation.SUBTRACT)
            .presence(Presence.TIED)
            .of(events);
    assertThat(network.nodes()).extracting(Node::name).containsExactly("Ada", "q");
    assertThat(network.matrix()).isDeepEqualTo(new double[][] {{1}});
  }

  @Test
  void anActorIsWhatTheVariableSays() {
    Events events = new Debate().say("Ada/Reds +p", "Bo/Reds +p", "Cy/Blues +p", "Di +p").events();
    Network parties = NetworkQuery.oneMode(Variable.PARTY, Variable.PROPOSITION).of(events);
    assertThat(AggregationTest.ties(parties)).isEqualTo(Map.of("Blues Reds", 2.0));
    assertThat(
            names(NetworkQuery.oneMode(Variable.attribute("outlet"), Variable.PERSON).of(events)))
        .containsExactly("Outlet of d0");
    assertThat(events.mostOften(Variable.PERSON, Variable.PARTY))
        .isEqualTo(Map.of("Ada", "Reds", "Bo", "Reds", "Cy", "Blues"));
  }

  @Test
  void filtersKeepWhatTheySay() {
    Events events =
        new Debate()
            .say("Ada +p", "Bo +p")
            .day(1)
            .confidence(.6)
            .say("Cy -p", "Ada -q")
            .day(2)
            .say("Di +q")
            .events();
    LocalDateTime second = LocalDateTime.of(2031, 1, 7, 9, 0);
    assertThat(kept(Filter.NONE, events)).hasSize(5);
    assertThat(kept(Filter.NONE.atLeast(.7), events)).containsExactly("Ada", "Bo");
    assertThat(kept(Filter.NONE.within(new Period(second, null)), events))
        .containsExactly("Cy", "Ada", "Di");
    assertThat(kept(Filter.NONE.within(new Period(null, second)), events))
        .containsExactly("Ada", "Bo");
    assertThat(kept(Filter.NONE.only(Variable.PERSON, List.of("Ada", "Di")), events))
        .containsExactly("Ada", "Ada", "Di");
    assertThat(
            kept(
                Filter.NONE
                    .only(Variable.PERSON, List.of("Ada", "Di"))
                    .excluding(Variable.PROPOSITION, List.of("q")),
                events))
        .containsExactly("Ada");
  }

  @Test
  void ofCopiesTheFirstCounts() {
    Events events =
        new Debate()
            .day(2)
            .copy("wire", "Ada +p")
            .day(1)
            .copy("wire", "Ada +p")
            .copy("wire", "Bo +p")
            .copy("wire", "Ada -q")
            .say("Ada +p")
            .events();
    Events once = events.withoutCopies();
    assertThat(once.list()).extracting(Event::document).containsOnly("d1");
    assertThat(once.size()).isEqualTo(4);
    assertThat(kept(Filter.NONE.withoutCopies(), events)).hasSize(4);
  }

  @Test
  void windowsOfTimeBeginWithTheirUnit() {
    Events events =
        new Debate().day(2).say("Ada +p", "Bo +p").day(9).say("Ada +p", "Cy +p").events();
    List<Network> weeks = ONE.of(events, Windows.ofTime(1, 1, ChronoUnit.WEEKS));
    assertThat(weeks).hasSize(2);
    assertThat(weeks.get(0).period())
        .isEqualTo(
            new Period(LocalDateTime.of(2031, 1, 6, 0, 0), LocalDateTime.of(2031, 1, 13, 0, 0)));
    assertThat(AggregationTest.ties(weeks.get(0))).isEqualTo(Map.of("Ada Bo", 1.0));
    assertThat(AggregationTest.ties(weeks.get(1))).isEqualTo(Map.of("Ada Cy", 1.0));
    assertThat(names(weeks.get(1))).containsExactly("Ada", "Cy");
    assertThat(names(ONE.presence(Presence.ALL).of(events, weeksByOne()).get(1)))
        .containsExactly("Ada", "Bo", "Cy");
    List<Network> month = ONE.of(events, Windows.ofTime(1, 1, ChronoUnit.MONTHS));
    assertThat(AggregationTest.ties(month.get(0)))
        .isEqualTo(Map.of("Ada Bo", 2.0, "Ada Cy", 2.0, "Bo Cy", 1.0));
  }

  @Test
  void windowsOfTimeOverlapWhereTheStepIsSmaller() {
    Events events = new Debate().day(0).say("Ada +p").day(3).say("Bo +p").events();
    List<Network> windows = ONE.of(events, Windows.ofTime(3, 1, ChronoUnit.DAYS));
    assertThat(windows).extracting(Network::tieCount).containsExactly(0, 0);
    windows = ONE.of(events, Windows.ofTime(4, 2, ChronoUnit.DAYS));
    assertThat(windows).extracting(Network::tieCount).containsExactly(1);
  }

  @Test
  void whatCountsOnceInItsRangeCountsOnceAWindow() {
    Events events =
        new Debate().day(0).say("Ada +p", "Ada +p", "Bo +p").day(7).say("Ada +p", "Bo +p").events();
    assertThat(ONE.counting(Counting.RANGE).of(events, weeksByOne()))
        .extracting(network -> network.weight("Ada", "Bo"))
        .containsExactly(1.0, 1.0);
  }

  @Test
  void windowsOfEventsHoldAsManyAndEndWithTheLast() {
    Events events =
        new Debate()
            .say("Ada +p")
            .day(1)
            .say("Bo +p")
            .day(2)
            .say("Cy +p")
            .day(3)
            .say("Di +p")
            .events();
    assertThat(ONE.of(events, Windows.ofEvents(2, 1)).stream().map(NetworkQueryTest::names))
        .containsExactly(List.of("Ada", "Bo"), List.of("Bo", "Cy"), List.of("Cy", "Di"));
    assertThat(ONE.of(events, Windows.ofEvents(3, 2)).stream().map(NetworkQueryTest::names))
        .containsExactly(List.of("Ada", "Bo", "Cy"), List.of("Bo", "Cy", "Di"));
    assertThat(ONE.of(events, Windows.ofEvents(9, 1)).stream().map(NetworkQueryTest::names))
        .containsExactly(List.of("Ada", "Bo", "Cy", "Di"));
    assertThat(ONE.of(Events.of(List.of()), Windows.ofEvents(2, 1))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> Windows.ofEvents(0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> Windows.ofTime(1, 1, ChronoUnit.MINUTES));
  }

  @Test
  void withoutEventsThereIsAnEmptyNetwork() {
    Network network = ONE.of(Events.of(List.of()));
    assertThat(network.rows()).isEmpty();
    assertThat(network.tieCount()).isZero();
  }

  private static Windows weeksByOne() {
    return Windows.ofTime(1, 1, ChronoUnit.WEEKS);
  }

  private static List<String> kept(Filter filter, Events events) {
    return filter.of(events).list().stream().map(e -> e.actor().person() + "").toList();
  }

  static List<String> names(Network network) {
    return network.rows().stream().map(Node::name).toList();
  }
}
