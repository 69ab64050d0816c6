package dev.quoth.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CohenKappaTest {

  /** Units whose counts are given by the value of the one and of the other. */
  private static List<Rated> table(int[][] counts) {
    List<Rated> units = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        for (int k = 0; k < counts[i][j]; k++) {
          units.add(Rated.of("v" + i, "v" + j));
        }
      }
    }
    return units;
  }

  /** Cohen (1960), table 2. */
  @Test
  void twoHundredCasesOfCohen() {
    assertThat(CohenKappa.of(table(new int[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}), 0, 1))
        .isCloseTo(0.492, within(0.0005));
  }

  /** J. Fleiss, "Statistical Methods for Rates and Proportions" (1981), table 13.1. */
  @Test
  void aHundredDiagnosesOfFleiss() {
    assertThat(CohenKappa.of(table(new int[][] {{75, 1, 4}, {5, 4, 1}, {0, 0, 10}}), 0, 1))
        .isCloseTo(0.68, within(0.005));
  }

  @Test
  void unitsThatOneLeftOutCountForNothing() {
    List<Rated> units = new ArrayList<>(table(new int[][] {{5, 2}, {1, 5}}));
    double kappa = CohenKappa.of(units, 0, 1);
    units.add(Rated.of("v0", null));
    units.add(Rated.of(null, "v1"));
    assertThat(CohenKappa.of(units, 0, 1)).isEqualTo(kappa);
  }

  @Test
  void ofThreeCodersTwoAreAsked() {
    List<Rated> units = List.of(Rated.of("a", "b", "a"), Rated.of("b", "b", "b"));
    assertThat(CohenKappa.of(units, 0, 2)).isEqualTo(1);
    assertThat(CohenKappa.of(units, 0, 1)).isZero();
  }

  @Test
  void whereBothAlwaysSayTheSameThereIsNone() {
    assertThat(CohenKappa.of(List.of(Rated.of("a", "a")), 0, 1)).isNaN();
    assertThat(CohenKappa.of(List.of(), 0, 1)).isNaN();
  }
}
