package dev.quoth.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.quoth.ledger.agreement.Continuum.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class UnitizingAlphaTest {
  /** Krippendorff (2004), page 254: a continuum of 300 that begins at 150, two coders. */
  private static final Continuum BOOK =
      new Continuum(
          300,
          List.of(
              unit(0, "c", 225, 70),
              unit(0, "c", 370, 30),
              unit(1, "c", 220, 80),
              unit(1, "c", 355, 20),
              unit(1, "c", 400, 20),
              unit(0, "k", 180, 60),
              unit(0, "k", 300, 50),
              unit(1, "k", 180, 60),
              unit(1, "k", 300, 50)));

  private static Unit unit(int coder, String category, int start, int length) {
    return new Unit(coder, category, start - 150, start - 150 + length);
  }

  private static UnitizingAlpha.Disagreement disagreement(Continuum continuum) {
    return UnitizingAlpha.disagreement(UnitizingAlpha.prepare(List.of(continuum), 2), 0);
  }

  @Test
  void theExampleOfTheBook() {
    var prepared = UnitizingAlpha.prepare(List.of(BOOK), 2);
    UnitizingAlpha.Disagreement c = UnitizingAlpha.disagreement(prepared, 0);
    assertThat(c.observed()).isCloseTo(0.0144, within(0.00005));
    assertThat(c.expected()).isCloseTo(0.0532, within(0.00005));
    assertThat(1 - c.observed() / c.expected()).isCloseTo(0.7286, within(0.0005));
    UnitizingAlpha.Disagreement k = UnitizingAlpha.disagreement(prepared, 1);
    assertThat(k.observed()).isZero();
    assertThat(k.expected()).isCloseTo(0.0490, within(0.00005));
    assertThat(UnitizingAlpha.of(List.of(BOOK), 2)).isCloseTo(0.8591, within(0.0005));
  }

  /** Krippendorff (1995), page 57, examples A to D, whose observed disagreements stand. */
  @Test
  void theExamplesOf1995() {
    assertThat(
            disagreement(pair("..111111 11....222222....", "....1111.......22.......")).observed())
        .isCloseTo(0.03125, within(0.000005));
    assertThat(
            disagreement(pair("111111111111111111......", "1123456667..............")).observed())
        .isCloseTo(2.26736, within(0.000005));
    Continuum c = pair("..111111..22..3333..44..", "11..2222..3333..44..55..");
    assertThat(disagreement(c).observed()).isCloseTo(0.02777, within(0.00001));
    assertThat(
            disagreement(pair("112222222233334444445555", "111122223333333445555555")).observed())
        .isCloseTo(0.38715, within(0.000005));
  }

  /** Two coders; equal digits side by side are one unit. */
  private static Continuum pair(String one, String other) {
    List<Unit> units = new ArrayList<>();
    String[] lines = {one.replace(" ", ""), other};
    for (int coder = 0; coder < 2; coder++) {
      String line = lines[coder];
      for (int start = 0; start < line.length(); ) {
        int end = start + 1;
        while (end < line.length() && line.charAt(end) == line.charAt(start)) {
          end++;
        }
        if (line.charAt(start) != '.') {
          units.add(new Unit(coder, "x", start, end));
        }
        start = end;
      }
    }
    return new Continuum(lines[0].length(), units);
  }

  @Test
  void threeCodersAreComparedTwoByTwo() {
    List<Unit> units = List.of(new Unit(0, "x", 2, 6), new Unit(1, "x", 2, 6));
    double two = UnitizingAlpha.of(List.of(new Continuum(10, units)), 2);
    double three = UnitizingAlpha.of(List.of(new Continuum(10, units)), 3);
    assertThat(two).isEqualTo(1);
    assertThat(three).isLessThan(two);
  }

  @Test
  void whereNobodyMarksAnythingThereIsNone() {
    assertThat(UnitizingAlpha.of(List.of(new Continuum(10, List.of())), 2)).isNaN();
    assertThat(UnitizingAlpha.of(List.of(), 2)).isNaN();
  }

  @Test
  void unitsThatOverlapAreRefused() {
    Continuum overlapping =
        new Continuum(10, List.of(new Unit(0, "x", 1, 5), new Unit(0, "x", 4, 6)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> UnitizingAlpha.of(List.of(overlapping), 2))
        .withMessageContaining("overlap");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Continuum(4, List.of(new Unit(0, "x", 1, 5))));
    assertThatIllegalArgumentException().isThrownBy(() -> new Unit(0, "x", 5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> UnitizingAlpha.of(List.of(BOOK), 1));
  }

  @Property(tries = 200)
  void whoAgreesHasOneAndWhoMarksByChanceAboutNone(@ForAll long seed) {
    Random random = new Random(seed);
    List<Continuum> same = new ArrayList<>();
    List<Continuum> chance = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      List<Unit> one = List.of(somewhere(0, random));
      Unit first = one.get(0);
      same.add(new Continuum(100, List.of(first, new Unit(1, "x", first.start(), first.end()))));
      chance.add(new Continuum(100, List.of(first, somewhere(1, random))));
    }
    assertThat(UnitizingAlpha.of(same, 2)).isEqualTo(1);
    assertThat(UnitizingAlpha.of(chance, 2)).isBetween(-0.8, 0.4);
  }

  private static Unit somewhere(int coder, Random random) {
    int start = random.nextInt(80);
    return new Unit(coder, "x", start, start + 1 + random.nextInt(20));
  }

  @Test
  void anIntervalHoldsTheCoefficientAndIsTheSameForTheSameSeed() {
    Random random = new Random(5);
    List<Continuum> continua = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Unit unit = somewhere(0, random);
      Unit other = i % 3 == 0 ? somewhere(1, random) : new Unit(1, "x", unit.start(), unit.end());
      continua.add(new Continuum(100, List.of(unit, other)));
    }
    Estimate estimate = UnitizingAlpha.estimate(continua, 2, Bootstrap.USUAL);
    assertThat(estimate.value()).isEqualTo(UnitizingAlpha.of(continua, 2));
    assertThat(estimate.low()).isLessThan(estimate.value());
    assertThat(estimate.high()).isGreaterThan(estimate.value());
    assertThat(estimate.units()).isEqualTo(60);
    assertThat(UnitizingAlpha.estimate(continua, 2, Bootstrap.USUAL)).isEqualTo(estimate);
  }
}
