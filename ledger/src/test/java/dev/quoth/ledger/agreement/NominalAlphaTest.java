package dev.quoth.ledger.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** With the examples of K. Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011). */
class NominalAlphaTest {

  /** Units of coders whose values are given as a line each; a dot for none. */
  static List<Rated> units(String... coders) {
    List<Rated> units = new ArrayList<>();
    for (int i = 0; i < coders[0].length(); i++) {
      List<String> values = new ArrayList<>();
      for (String coder : coders) {
        values.add(coder.charAt(i) == '.' ? null : coder.substring(i, i + 1));
      }
      units.add(new Rated(values));
    }
    return units;
  }

  @Test
  void twoValuesOfTwoCoders() {
    assertThat(NominalAlpha.of(units("0100000010", "1110010000"))).isCloseTo(0.095, within(0.0005));
  }

  @Test
  void manyValuesOfTwoCoders() {
    assertThat(NominalAlpha.of(units("aabbdcccedda", "babbbccceddd")))
        .isCloseTo(0.692, within(0.0005));
  }

  @Test
  void manyCodersWithValuesMissing() {
    assertThat(
            NominalAlpha.of(units("123321412...", "1233224125.3", ".3332342251.", "12332441251.")))
        .isCloseTo(0.743, within(0.0005));
  }

  /** The stretches A of Krippendorff (1995), page 57, cut into pieces of length 1. */
  @Test
  void aContinuumCutIntoPieces() {
    List<Rated> pieces = units("001111111100001111110000", "000011110000000110000000");
    assertThat(NominalAlpha.of(pieces)).isCloseTo(0.329, within(0.0005));
    assertThat(CohenKappa.of(pieces, 0, 1)).isCloseTo(0.385, within(0.0005));
  }

  @Test
  void withoutAnyDifferenceOfValuesThereIsNone() {
    assertThat(NominalAlpha.of(units("aaa", "aaa"))).isNaN();
    assertThat(NominalAlpha.of(units("ab.", "..c"))).isNaN();
    assertThat(NominalAlpha.of(List.of())).isNaN();
  }

  @Test
  void unitsOfOneValueCountForNothing() {
    assertThat(NominalAlpha.of(units("abba..c", "abab.d.")))
        .isEqualTo(NominalAlpha.of(units("abba", "abab")));
  }

  @Property
  void isOneWhereAllAgreeAndTheSameForCodersInAnyOrder(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(max = 3) Integer> one,
      @ForAll @Size(min = 40, max = 40) List<@IntRange(max = 3) Integer> other) {
    List<Rated> forth = new ArrayList<>();
    List<Rated> back = new ArrayList<>();
    List<Rated> same = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      String a = String.valueOf(one.get(i));
      String b = String.valueOf(other.get(i));
      forth.add(Rated.of(a, b));
      back.add(Rated.of(b, a));
      same.add(Rated.of(a, a, a));
    }
    assertThat(Double.valueOf(NominalAlpha.of(forth)))
        .isEqualTo(Double.valueOf(NominalAlpha.of(back)));
    assertThat(NominalAlpha.of(forth))
        .satisfiesAnyOf(v -> assertThat(v).isNaN(), v -> assertThat(v).isLessThanOrEqualTo(1));
    if (one.stream().distinct().count() > 1) {
      assertThat(NominalAlpha.of(same)).isCloseTo(1, within(1e-9));
    }
  }
}
