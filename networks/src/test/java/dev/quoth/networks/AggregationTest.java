package dev.quoth.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Computed by hand: Ada +2 on p, -1 on q; Bo +1, +1; Cy -1, -2. */
class AggregationTest {
  private static final Events EVENTS =
      new Debate()
          .say("Ada +p", "Ada +p", "Ada -q", "Bo +p", "Bo +q", "Cy -p", "Cy -q", "Cy -q")
          .events();
  private static final NetworkQuery ONE =
      NetworkQuery.oneMode(Variable.PERSON, Variable.PROPOSITION);
  private static final NetworkQuery TWO =
      NetworkQuery.bipartite(Variable.PERSON, Variable.PROPOSITION);

  @Test
  void congruenceMultipliesWhatIsSaidWithOneStance() {
    assertThat(ties(ONE)).isEqualTo(Map.of("Ada Bo", 2.0, "Ada Cy", 2.0));
  }

  @Test
  void conflictMultipliesWhatIsSaidWithOppositeStances() {
    assertThat(ties(ONE.aggregation(Aggregation.CONFLICT)))
        .isEqualTo(Map.of("Ada Bo", 1.0, "Ada Cy", 2.0, "Bo Cy", 3.0));
  }

  @Test
  void subtractIsCongruenceLessConflict() {
    assertThat(ties(ONE.aggregation(Aggregation.SUBTRACT)))
        .isEqualTo(Map.of("Ada Bo", 1.0, "Bo Cy", -3.0));
  }

  @Test
  void ignoringTakesBothStancesForOne() {
    assertThat(ties(ONE.aggregation(Aggregation.IGNORE)))
        .isEqualTo(Map.of("Ada Bo", 3.0, "Ada Cy", 4.0, "Bo Cy", 3.0));
  }

  @Test
  void propositionsAreTiedByWhoSaysThem() {
    // Ada: 2 x 0 + 0 x 1; Bo: 1 x 1; Cy: 1 x 2
    assertThat(ties(NetworkQuery.oneMode(Variable.PROPOSITION, Variable.PERSON)))
        .isEqualTo(Map.of("p q", 3.0));
  }

  @Test
  void averageActivityDividesByTheMeanOfWhatBothSaid() {
    assertThat(ties(ONE.normalisation(Normalisation.AVERAGE_ACTIVITY)))
        .isEqualTo(Map.of("Ada Bo", 2 / 2.5, "Ada Cy", 2 / 3.0));
  }

  @Test
  void jaccardDividesByWhatEitherSaid() {
    // Ada and Bo: -q of Ada 1, +q of Bo 1, both +p 2 x 1
    assertThat(ties(ONE.normalisation(Normalisation.JACCARD)))
        .isEqualTo(Map.of("Ada Bo", 2 / 4.0, "Ada Cy", 2 / 5.0));
    assertThat(ties(ONE.aggregation(Aggregation.CONFLICT).normalisation(Normalisation.JACCARD)))
        .isEqualTo(Map.of("Ada Bo", 1 / 4.0, "Ada Cy", 2 / 5.0, "Bo Cy", 3 / 5.0));
  }

  @Test
  void cosineDividesByTheLengthsOfBoth() {
    Network network = ONE.normalisation(Normalisation.COSINE).of(EVENTS);
    assertThat(network.weight("Ada", "Bo")).isCloseTo(2 / Math.sqrt(10), within(1e-12));
    assertThat(network.weight("Cy", "Ada")).isCloseTo(2 / 5.0, within(1e-12));
  }

  @Test
  void twoModesCountOrSubtractOrCombine() {
    assertThat(ties(TWO))
        .isEqualTo(
            Map.of("Ada p", 2.0, "Ada q", 1.0, "Bo p", 1.0, "Bo q", 1.0, "Cy p", 1.0, "Cy q", 2.0));
    assertThat(ties(TWO.aggregation(Aggregation.SUBTRACT))).containsEntry("Cy q", -2.0);
    Events both = new Debate().say("Ada +p", "Ada -p", "Bo +p", "Cy -p").events();
    assertThat(ties(TWO.aggregation(Aggregation.COMBINE), both))
        .isEqualTo(Map.of("Ada p", 3.0, "Bo p", 1.0, "Cy p", 2.0));
    assertThat(ties(TWO.aggregation(Aggregation.SUBTRACT), both)).doesNotContainKey("Ada p");
  }

  @Test
  void twoModesAreNormalisedByRowOrColumn() {
    assertThat(ties(TWO.normalisation(Normalisation.ACTIVITY))).containsEntry("Ada p", 2 / 3.0);
    assertThat(ties(TWO.normalisation(Normalisation.PROMINENCE))).containsEntry("Ada p", 2 / 4.0);
    assertThat(ties(TWO.aggregation(Aggregation.SUBTRACT).normalisation(Normalisation.PROMINENCE)))
        .containsEntry("Cy q", -2 / 4.0);
  }

  @Test
  void whatHasNoMeaningIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> ONE.aggregation(Aggregation.COMBINE));
    assertThatIllegalArgumentException().isThrownBy(() -> TWO.aggregation(Aggregation.CONFLICT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TWO.normalisation(Normalisation.JACCARD))
        .withMessage("a two-mode network cannot have ignore with normalisation jaccard");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> NetworkQuery.bipartite(Variable.PARTY, Variable.PARTY));
  }

  private static Map<String, Double> ties(NetworkQuery query) {
    return ties(query, EVENTS);
  }

  static Map<String, Double> ties(NetworkQuery query, Events events) {
    return ties(query.of(events));
  }

  static Map<String, Double> ties(Network network) {
    Map<String, Double> ties = new TreeMap<>();
    network.forEachTie(
        (row, column, weight) ->
            ties.put(
                network.rows().get(row).name() + " " + network.columns().get(column).name(),
                weight));
    return ties;
  }
}
