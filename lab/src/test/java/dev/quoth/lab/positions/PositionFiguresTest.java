package dev.quoth.lab.positions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures counted by hand. */
class PositionFiguresTest {
  private static Scored about(int claim, int stance, double related, double support) {
    return new Scored(claim, Pair.about("p", "s", stance > 0), related, support, 0);
  }

  private static Scored other(int claim, double related) {
    return new Scored(claim, Pair.unrelated("p", "s"), related, 1, 0);
  }

  private final List<Scored> pairs =
      List.of(
          about(0, 1, 4, 2), // right
          about(0, 1, 3, -1), // wrong
          other(0, 2),
          about(0, -1, 1, -2), // right
          other(1, 5),
          about(1, 1, 0, 3)); // right

  @Test
  void stance() {
    assertThat(PositionFigures.accuracy(pairs)).isEqualTo(0.75);
    // support: 2 right of 2 told and 3; opposition: 1 right of 2 told and 1
    assertThat(PositionFigures.macroF1(pairs)).isEqualTo((0.8 + 2 / 3.0) / 2, within(1e-9));
  }

  @Test
  void relatedness() {
    // ranks of the related: 2, 3, 5, 6
    assertThat(PositionFigures.averagePrecision(pairs))
        .isEqualTo((1 / 2.0 + 2 / 3.0 + 3 / 5.0 + 4 / 6.0) / 4, within(1e-9));
    double first = (1 + 1 + 3 / 4.0) / 3;
    assertThat(PositionFigures.meanAveragePrecision(pairs))
        .isEqualTo((first + 0.5) / 2, within(1e-9));
  }

  @Test
  void whatIsTold() {
    PositionFigures.Told told = PositionFigures.told(pairs, Scored::related, 2);
    assertThat(told.told()).isEqualTo(4);
    assertThat(told.precision()).isEqualTo(0.25);
    assertThat(told.coverage()).isEqualTo(0.5);
    assertThat(PositionFigures.told(pairs, Scored::related, 9).told()).isZero();
  }
}
