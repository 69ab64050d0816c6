package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {

  @ParameterizedTest
  @EnumSource
  void everyQuestionHasWeights(Question.Kind kind) {
    assertThat(Weights.load().of(kind)).hasSizeGreaterThanOrEqualTo(Feature.COUNT);
  }

  @Test
  void theThresholdIsAProbability() {
    assertThat(Weights.load().threshold()).isBetween(0.0, 1.0);
  }

  @Test
  void readsWhatTheLabWrites() {
    Weights weights =
        Weights.parse(List.of("# note", "", "rank-person-role noun 2.5", "threshold bias 0.75"));
    assertThat(weights.of(Question.Kind.PERSON_ROLE)[Feature.NOUN.ordinal()]).isEqualTo(2.5);
    assertThat(weights.threshold()).isEqualTo(0.75);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rank-person-role nothing 1", "confidence bias", "x y z w"})
  void refusesWhatIsNoWeight(String line) {
    assertThatThrownBy(() -> Weights.parse(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(line);
  }
}
