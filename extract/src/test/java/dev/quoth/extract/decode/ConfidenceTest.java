package dev.quoth.extract.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.Statement;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final int SIZE = Evidence.NAMES.size();

  @Test
  void isALogisticModelOfTheEvidence() {
    double[] weights = new double[SIZE];
    weights[0] = 2;
    weights[SIZE - 1] = -1;
    double[] evidence = new double[SIZE];
    evidence[0] = 1.5;
    evidence[SIZE - 1] = 2;
    double expected = 1 / (1 + Math.exp(-(2 * 1.5 - 2 + 0.25)));
    assertThat(new Confidence(weights, 0.25, 0.5, 0.5).of(evidence))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void withoutEvidenceTheBiasDecides() {
    assertThat(new Confidence(new double[SIZE], 0, 0.5, 0.5).of(new double[SIZE])).isEqualTo(0.5);
  }

  @Test
  void staysAProbabilityWhateverTheEvidence() {
    assertThat(new Confidence(new double[SIZE], 1e6, 0.5, 0.5).of(new double[SIZE])).isEqualTo(1);
    assertThat(new Confidence(new double[SIZE], -1e6, 0.5, 0.5).of(new double[SIZE])).isZero();
  }

  @Test
  void wordsInQuotationMarksHaveAThresholdOfTheirOwn() {
    Confidence confidence = new Confidence(new double[SIZE], 0, 0.4, 0.1);
    assertThat(confidence.least(Statement.Kind.INDIRECT)).isEqualTo(0.4);
    assertThat(confidence.least(Statement.Kind.MIXED)).isEqualTo(0.1);
    assertThat(confidence.least(Statement.Kind.DIRECT)).isEqualTo(0.1);
  }

  @Test
  void wantsAWeightForEachNumber() {
    assertThatThrownBy(() -> new Confidence(new double[3], 0, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 weights");
  }
}
