package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.positions.Debate.Said;
import dev.quoth.lab.positions.Debate.Stand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedTwiceTest {

  /** Statements "a", "b" … on one proposition, with a sign each. */
  private static List<Debate> signed(String signs) {
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < signs.length(); i++) {
      said.add(new Said(String.valueOf((char) ('a' + i)), List.of(Stand.of(signs.charAt(i)))));
    }
    return List.of(new Debate("port", List.of("The port should close"), said));
  }

  @Test
  void sharesAndKappaAreOfTheSignsThatCount() {
    SignedTwice twice = SignedTwice.of(signed("++-?.."), signed("+--+.?"));
    assertThat(twice.signs()).hasSize(6);
    assertThat(twice.same()).isEqualTo(3.0 / 6);
    // by chance: + 2·2, - 1·2, ? 1·1, . 2·1, of 36
    assertThat(twice.kappa()).isCloseTo((18.0 - 9) / (36 - 9), within(1e-9));
    assertThat(twice.related().same()).isEqualTo(2.0 / 4);
    assertThat(twice.sided().same()).isEqualTo(2.0 / 3);
  }

  @Test
  void whatWasNotSignedBeforeIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedTwice.of(List.of(), signed("+")))
        .withMessage("port: was not signed before in this way");
  }
}
