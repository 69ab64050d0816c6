package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.networks.Debate;
import dev.quoth.networks.Events;
import dev.quoth.networks.Filter;
import dev.quoth.networks.Network;
import dev.quoth.networks.NetworkQuery;
import dev.quoth.networks.Presence;
import dev.quoth.networks.Variable;
import dev.quoth.networks.Windows;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {
  private static final NetworkQuery QUERY =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);

  @Test
  void whatIsCertainHasNoWidth() {
    Events events = new Debate().say("Ada +p", "Bo +p").events();
    assertThat(Bands.USUAL.of(events, QUERY, network -> network.weight("Ada", "Bo")))
        .isEqualTo(new Band(1, 1, 0, 1, 1));
  }

  @Test
  void eachStatementIsKeptAsOftenAsItIsSure() {
    Debate debate = new Debate().confidence(.8);
    for (int i = 0; i < 100; i++) {
      debate.say("Ada +p");
    }
    Band band = Bands.USUAL.of(debate.events(), QUERY, Network::statements);
    assertThat(band.value()).isEqualTo(100);
    assertThat(band.mean()).isCloseTo(80, within(1.0)); // its own deviation is .28
    assertThat(band.deviation()).isCloseTo(4, within(.7));
    assertThat(band.lower()).isBetween(71.0, 75.0);
    assertThat(band.upper()).isBetween(85.0, 88.0);
  }

  @Test
  void copiesAreRightOrWrongTogether() {
    Debate debate = new Debate().confidence(.5);
    for (int i = 0; i < 10; i++) {
      debate.copy("wire", "Ada +p");
    }
    Events events = debate.events();
    List<Integer> sizes =
        java.util.stream.LongStream.range(0, 50).mapToObj(i -> events.sample(i).size()).toList();
    assertThat(sizes).containsOnly(0, 10).contains(0, 10);
  }

  @Test
  void theSameSeedKeepsTheSameWhateverElseIsThere() {
    Debate debate = new Debate().confidence(.5);
    for (int i = 0; i < 50; i++) {
      debate.say("Ada +p");
    }
    Events before = debate.events();
    Events after = debate.say("Bo +q", "Cy -q").events();
    assertThat(after.sample(7).where(event -> "Ada".equals(event.actor().person())).list())
        .isEqualTo(before.sample(7).list());
    assertThat(before.sample(7).list()).isNotEqualTo(before.sample(8).list());
  }

  @Test
  void tiesTellInHowManySamplesTheyAre() {
    Events events =
        new Debate().say("Ada +p", "Bo +p", "Ada +p").confidence(.5).say("Cy +p").events();
    List<Bands.Tie> ties = Bands.USUAL.ofTies(events, QUERY, 2);
    assertThat(ties).hasSize(2);
    assertThat(ties.get(0).row() + " " + ties.get(0).column()).isEqualTo("Ada Bo");
    assertThat(ties.get(0).presence()).isEqualTo(1);
    assertThat(ties.get(1).column()).isEqualTo("Cy");
    assertThat(ties.get(1).presence()).isBetween(.35, .65);
    assertThat(ties.get(1).weight().value()).isEqualTo(2);
    assertThat(ties.get(1).weight().mean()).isEqualTo(2 * ties.get(1).presence());
  }

  @Test
  void nodesKeepTheirPlaces() {
    Events events = new Debate().say("Bo +p", "Cy +p").confidence(.01).say("Ada +p").events();
    NetworkQuery all = QUERY.presence(Presence.ALL);
    List<Band> bands = Bands.USUAL.ofNodes(events, all, network -> Measures.of(network).strength());
    assertThat(bands).extracting(Band::value).containsExactly(2.0, 2.0, 2.0);
    assertThat(bands.get(0).mean()).isLessThan(.2);
    assertThat(bands.get(1).mean()).isBetween(1.0, 1.2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.USUAL.ofNodes(events, QUERY, network -> new double[0]));
  }

  @Test
  void eachWindowHasItsBand() {
    Events events =
        new Debate().confidence(.01).say("Ada +p").day(7).confidence(1).say("Ada +p").events();
    assertThat(
            Bands.USUAL.over(
                events, QUERY, Windows.ofTime(1, 1, ChronoUnit.WEEKS), Network::statements))
        .extracting(Band::value, band -> Math.round(band.mean()))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1.0, 0L),
            org.assertj.core.groups.Tuple.tuple(1.0, 1L));
  }

  @Test
  void aSweepGoesFromManyStatementsToFew() {
    Events events =
        new Debate()
            .copy("wire", "Ada +p")
            .copy("wire", "Ada +p")
            .confidence(.6)
            .say("Bo +p")
            .events();
    NetworkQuery query = QUERY.filter(Filter.NONE);
    assertThat(Sweep.over(events, query, List.of(.5, .9), network -> network.weight("Ada", "Bo")))
        .containsExactly(
            new Sweep.Point(.5, true, 3, 2),
            new Sweep.Point(.5, false, 2, 1),
            new Sweep.Point(.9, true, 2, 0),
            new Sweep.Point(.9, false, 1, 0));
  }
}
