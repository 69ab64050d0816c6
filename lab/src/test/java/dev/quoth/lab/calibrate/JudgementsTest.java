package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.calibrate.Judgements.Judged;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementsTest {
  private static final Judgements JUDGED =
      new Judgements(
          List.of(
              new Judged(0.6, true, true, "name"),
              new Judged(0.9, true, true, "name"),
              new Judged(0.8, true, true, "name"),
              new Judged(0.7, false, true, "pronoun"),
              new Judged(0.5, false, false, "pronoun"),
              new Judged(0, false, true, "")));

  @Test
  void theThresholdIsTheLowestAtWhichEnoughAreRight() {
    assertThat(JUDGED.threshold(0.75)).isEqualTo(0.6);
    assertThat(JUDGED.threshold(0.6)).isEqualTo(0.5);
    assertThat(JUDGED.threshold(0.9)).isEqualTo(0.8);
  }

  @Test
  void nothingIsToldWhereNothingIsRightOftenEnough() {
    Judgements wrong = new Judgements(List.of(new Judged(0.9, false, true, "name")));
    assertThat(wrong.threshold(0.5)).isEqualTo(1);
  }

  @Test
  void figures() {
    assertThat(JUDGED.precision(0.6)).isEqualTo(0.75);
    assertThat(JUDGED.coverage(0.6)).isCloseTo(4 / 5.0, within(1e-9));
    assertThat(JUDGED.accuracy(0.6)).as("told nobody, rightly").isCloseTo(4 / 6.0, within(1e-9));
    assertThat(JUDGED.accuracy(0.5)).as("told somebody").isCloseTo(3 / 6.0, within(1e-9));
  }

  @Test
  void noAnswerIsSurerThanTheSurerHalfOfItsKindIsRight() {
    assertThat(JUDGED.caps())
        .containsEntry("name", 3 / 4.0)
        .containsEntry("pronoun", 1 / 3.0)
        .containsEntry("role", 1 / 2.0);
  }
}
