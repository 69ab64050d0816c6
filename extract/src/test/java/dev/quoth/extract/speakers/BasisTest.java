package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasisTest {
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.75, 0.9, 0.95})
  void whatTheRegistryTellsIsToldWhateverIsTold(double threshold) {
    assertThat(Basis.KNOWN_OFFICE.mostConfidence(threshold)).isBetween(threshold, 1.0);
    assertThat(Basis.KNOWN_NAME.mostConfidence(threshold))
        .isGreaterThanOrEqualTo(Basis.KNOWN_OFFICE.mostConfidence(threshold));
    assertThat(Basis.SEVERAL_KNOWN.mostConfidence(threshold)).isLessThanOrEqualTo(threshold);
  }
}
