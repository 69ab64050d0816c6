package dev.quoth.extract.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeysTest {

  @ParameterizedTest
  @CsvSource({"Mélenchon, melenchon", "Łukasz, lukasz", "Straße, strasse", "Øre, ore"})
  void foldsAccents(String name, String folded) {
    assertThat(NameKeys.fold(name)).isEqualTo(folded);
  }
}
