package dev.quoth.lab.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.lab.calibrate.Judgements.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementsTest {
  private static final Judgements JUDGED =
      new Judgements(
          List.of(
              new Judged(0, 0.6, true, true, "name"),
              new Judged(0, 0.9, true, true, "name"),
              new Judged(0, 0.8, true, true, "name"),
              new Judged(0, 0.7, false, true, "pronoun"),
              new Judged(0, 0.5, false, false, "pronoun"),
              new Judged(0, 0, false, true, "")));

  @Test
  void theThresholdIsTheHighestAtWhichEnoughAreTold() {
    assertThat(JUDGED.threshold(0.2)).isCloseTo(0.9, within(1e-9));
    assertThat(JUDGED.threshold(0.6)).isCloseTo(0.7, within(1e-9));
    assertThat(JUDGED.threshold(0.8)).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void whereFewAreAnsweredAllThatAreLikelyAreTold() {
    Judgements unsure = new Judgements(List.of(new Judged(0, 0.4, true, true, "name")));
    assertThat(unsure.threshold(0.5)).isEqualTo(0.5);
  }

  @Test
  void aFewArticlesMayBeLucky() {
    List<Judged> all = new ArrayList<>();
    for (int article = 0; article < 10; article++) {
      for (int i = 0; i < 10; i++) {
        all.add(new Judged(article, 0.9, true, true, "name"));
        all.add(new Judged(article, 0.6, article > 0 || i > 4, true, "name"));
      }
    }
    Judgements judged = new Judgements(all);
    assertThat(judged.precision(0.5)).isEqualTo(0.975);
    assertThat(judged.lowPrecision(0.5)).isBetween(0.9, 0.96);
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
    List<Judged> all = new ArrayList<>(JUDGED.all());
    for (int i = 0; i < 10; i++) {
      all.add(new Judged(0, 0.9 - i / 100.0, i != 2, true, "role"));
    }
    assertThat(new Judgements(all).caps())
        .as("of the surer five four are right; of names there are too few to tell")
        .containsEntry("role", 5 / 7.0)
        .containsEntry("name", 1.0);
    assertThat(JUDGED.capped(Map.of("name", 0.65)).all())
        .extracting(Judged::confidence)
        .containsExactly(0.6, 0.65, 0.65, 0.7, 0.5, 0.0);
  }
}
