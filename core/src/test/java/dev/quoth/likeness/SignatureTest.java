package dev.quoth.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {

  @Property(seed = "20310317", tries = 500)
  void theEstimateIsWithinFiveStandardErrors(
      @ForAll @IntRange(min = 1, max = 600) int common,
      @ForAll @IntRange(max = 600) int onlyOne,
      @ForAll @IntRange(max = 600) int onlyOther,
      @ForAll long seed) {
    Pair pair = Pair.of(common, onlyOne, onlyOther, seed);
    double error = Math.sqrt(pair.jaccard * (1 - pair.jaccard) / Signature.SIZE);
    assertThat(pair.estimate()).isCloseTo(pair.jaccard, within(5 * error + 1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.2, 0.35, 0.5, 0.8, 0.95})
  void theErrorIsTheStandardError(double jaccard) {
    int union = 800;
    int common = (int) Math.round(jaccard * union);
    double sum = 0;
    double squares = 0;
    int trials = 400;
    for (int i = 0; i < trials; i++) {
      Pair pair = Pair.of(common, (union - common) / 3, union - common - (union - common) / 3, i);
      double off = pair.estimate() - pair.jaccard;
      sum += off;
      squares += off * off;
    }
    double error = Math.sqrt(jaccard * (1 - jaccard) / Signature.SIZE);
    assertThat(Math.sqrt(squares / trials)).isBetween(0.85 * error, 1.15 * error);
    assertThat(sum / trials).as("bias").isCloseTo(0, within(4 * error / Math.sqrt(trials)));
  }

  @Test
  void whatIsPartOfAnotherIsContained() {
    Pair pair = Pair.of(200, 200, 0, 3);
    assertThat(pair.one.containment(pair.other, 0.5)).isCloseTo(1, within(1e-9));
    assertThat(pair.one.containment(pair.other, 0.2)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void nothingIsSimilarToNothing() {
    Signature nothing = Signature.of(new long[0]);
    assertThat(nothing.similarity(nothing)).isZero();
    assertThat(nothing.similarity(Signature.of(new long[] {1}))).isZero();
  }

  @Test
  void shinglesAreASetOfRunsOfFourWords() {
    assertThat(Shingles.setOf(new long[] {1, 2, 3, 4, 5}, 4)).hasSize(2);
    assertThat(Shingles.setOf(new long[] {1, 2, 3, 4, 1, 2, 3, 4}, 4)).hasSize(4);
    assertThat(Shingles.setOf(new long[] {1, 2}, 4)).hasSize(1);
    assertThat(Shingles.setOf(new long[0], 4)).isEmpty();
    assertThat(Shingles.setOf(new long[] {1, 2, 3, 4}, 4))
        .isNotEqualTo(Shingles.setOf(new long[] {2, 1, 3, 4}, 4));
  }

  @Test
  void shinglesInOrderMayComeAgain() {
    long[] shingles = Shingles.of(new long[] {1, 2, 1, 2}, 2);
    assertThat(shingles).hasSize(3);
    assertThat(shingles[0]).isEqualTo(shingles[2]).isNotEqualTo(shingles[1]);
    assertThatThrownBy(() -> Shingles.of(new long[] {1}, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a shingle has a word or more, not 0");
  }

  /** Two sets of random hashes. */
  private record Pair(Signature one, Signature other, double jaccard) {
    static Pair of(int common, int onlyOne, int onlyOther, long seed) {
      int union = common + onlyOne + onlyOther;
      long[] hashes = new Random(seed).longs().distinct().limit(union).toArray();
      long[] other = Arrays.copyOf(hashes, common + onlyOther);
      System.arraycopy(hashes, common + onlyOne, other, common, onlyOther);
      return new Pair(
          Signature.of(Arrays.copyOf(hashes, common + onlyOne)),
          Signature.of(other),
          (double) common / union);
    }

    double estimate() {
      return one.similarity(other);
    }
  }
}
