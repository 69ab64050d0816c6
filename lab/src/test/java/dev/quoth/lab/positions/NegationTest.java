package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegationTest {

  @ParameterizedTest
  @CsvSource({
    "The toll should be abolished,The toll should not be abolished",
    "The toll should not be abolished,The toll should be abolished",
    "Ships can't pay more,Ships can pay more",
    "The dam is old and can break,The dam is not old and can break"
  })
  void putsNotInOrTakesItOut(String sentence, String opposite) {
    assertThat(Negation.withNot(sentence)).contains(opposite);
  }

  @Test
  void exchangesAWordForItsContrary() {
    assertThat(Negation.withContrary("The toll benefits the port"))
        .contains("The toll harms the port");
    assertThat(Negation.withContrary("We leave the league")).contains("We join the league");
    assertThat(Negation.withContrary("The dam stands")).isEmpty();
    assertThat(Negation.withNot("The dam stands")).isEmpty();
  }

  @Test
  void deniesTheWholeWhereNothingElseDoes() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 20; i++) {
      assertThat(Negation.of("The dam stands", random)).endsWith(" that the dam stands");
    }
    assertThat(Negation.of("UN troops stay", random)).endsWith(" that UN troops stay");
    assertThat(Negation.of("", random)).isNotEmpty();
  }
}
