package dev.quoth.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TellingWordsTest {

  /** By hand: the prior is 10 x 30 / 200 = 1.5 statements with the word, on each side. */
  @Test
  void isTheDifferenceOfLogOddsInStandardDeviations() {
    double odds = Math.log(21.5 / 88.5) - Math.log(11.5 / 98.5);
    double deviation = Math.sqrt(1 / 21.5 + 1 / 11.5);
    assertThat(TellingWords.telling(20, 100, 10, 100)).isCloseTo(odds / deviation, within(1e-9));
  }

  @Test
  void whatIsAsFrequentEverywhereTellsNothing() {
    assertThat(TellingWords.telling(20, 100, 200, 1000)).isCloseTo(0, within(0.05));
    assertThat(TellingWords.telling(100, 100, 1000, 1000)).isLessThan(1.645);
    assertThat(TellingWords.telling(3, 3, 50, 60)).isLessThan(1.645);
  }

  @Test
  void moreEvidenceTellsMore() {
    double few = TellingWords.telling(2, 10, 1, 1000);
    double many = TellingWords.telling(20, 100, 10, 10_000);
    assertThat(few).isPositive().isLessThan(many);
    assertThat(TellingWords.telling(0, 100, 100, 1000)).isNegative();
    assertThat(TellingWords.telling(5, 5, 0, 0)).isFinite();
  }
}
