package dev.quoth.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelNamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          m 1                      | m 2
          m 9                      | m 10
          m 0.9 (ffff)             | m 0.10 (aaaa)
          m 1                      | m 1.1
          m 1.2                    | m 1.2.1
          m 2031-02-28             | m 2031-03-01
          quoth 0.1.0, positions-3 | quoth 0.1.0, positions-4
          quoth 0.1.0, positions-3 | quoth 0.2.0, positions-1
          m 18446744073709551615   | m 18446744073709551616
          """)
  void numbersTellWhichIsOlder(String older, String newer) {
    assertThat(ModelNames.isOlder(older, newer)).isTrue();
    assertThat(ModelNames.isOlder(newer, older)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          m 1         | m 1
          m 1         | n 2
          m 1         | m one
          m 1 (a)     | m 1 (b)
          m           | m 1
          m 1         | m 1-beta
          m 1         | m 01
          """)
  void ofOtherNamesNobodyKnows(String one, String other) {
    assertThat(ModelNames.isOlder(one, other)).isFalse();
    assertThat(ModelNames.isOlder(other, one)).isFalse();
  }
}
