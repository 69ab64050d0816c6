package dev.quoth.networks.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Stance;
import dev.quoth.networks.Debate;
import dev.quoth.networks.Variable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds camps together and sets them apart, by hand. */
class CampsTest {
  @Test
  void theEiIndexComparesTiesOutAndIn() {
    Map<String, String> parties =
        Map.of("a", "x", "b", "x", "c", "x", "d", "y", "e", "y", "f", "y");
    EiIndex index = EiIndex.of(Ties.camps(), parties);
    assertThat(index.overall()).isEqualTo(-5 / 7.0);
    assertThat(index.groups()).isEqualTo(Map.of("x", -.5, "y", -.5));
    assertThat(EiIndex.of(Ties.camps(), Map.of("c", "x", "d", "y")).overall()).isEqualTo(1);
    assertThat(EiIndex.of(Ties.camps(), Map.of()).overall()).isZero();
  }

  @Test
  void whatSetsACampApartComesFirst() {
    Debate debate = new Debate();
    for (int i = 0; i < 10; i++) {
      debate.say(i < 8 ? "Ada +p" : "Ada -p", i < 1 ? "Bo +p" : "Bo -p");
    }
    Map<String, List<Distinctive>> camps =
        Distinctive.of(
            debate.say("Nobody +p").events(),
            Variable.PERSON,
            Map.of("Ada", "reds", "Bo", "blues"));
    Distinctive first = camps.getOrDefault("reds", List.of()).get(0);
    assertThat(first.stance()).isEqualTo(Stance.SUPPORTS);
    assertThat(first.inside()).isEqualTo(8);
    assertThat(first.outside()).isEqualTo(1);
    // the prior of "for p" is 2 x 9 / 20 = .9
    double logOdds = Math.log(8.9 / 3.1) - Math.log(1.9 / 10.1);
    assertThat(first.logOdds()).isCloseTo(logOdds, within(1e-9));
    assertThat(first.z()).isCloseTo(logOdds / Math.sqrt(1 / 8.9 + 1 / 1.9), within(1e-9));
    assertThat(camps.getOrDefault("blues", List.of()).get(0).stance()).isEqualTo(Stance.OPPOSES);
  }

  @Test
  void whatRestsOnMoreStatementsComesBeforeWhatRestsOnFew() {
    Debate debate = new Debate().say("Ada +rare");
    for (int i = 0; i < 20; i++) {
      debate.say("Ada +often", "Bo +other");
    }
    assertThat(
            Distinctive.of(debate.events(), Variable.PERSON, Map.of("Ada", "reds", "Bo", "blues"))
                .getOrDefault("reds", List.of()))
        .extracting(Distinctive::proposition)
        .containsExactly("often", "rare", "other");
  }
}
