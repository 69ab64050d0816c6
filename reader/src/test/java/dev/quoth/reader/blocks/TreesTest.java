package dev.quoth.reader.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TreesTest {
  /** Asks feature 1, then on the right feature 0; and a tree that is one leaf. */
  private static final Trees TREES =
      Trees.of(
          0.5f,
          new short[][] {{1, -1, 0, -1, -1}, {-1}},
          new float[][] {{2, 0, 10, 0, 0}, {0}},
          new float[][] {{0.1f, -1, 0.7f, 1, 2}, {0.25f}},
          new short[][] {{1, 0, 3, 0, 0}, {0}});

  @Test
  void addsUpLeaves() {
    assertThat(TREES.logOdds(new float[] {0, 2})).isEqualTo(0.5 - 1 + 0.25);
    assertThat(TREES.logOdds(new float[] {10, 3})).isEqualTo(0.5 + 1 + 0.25);
    assertThat(TREES.logOdds(new float[] {11, 3})).isEqualTo(0.5 + 2 + 0.25);
    assertThat(TREES.probability(new float[] {11, 3})).isEqualTo(1 / (1 + Math.exp(-2.75)));
  }

  @Test
  void addsUpManyTreesOfDifferentDepth() {
    short[] asks = {1, -1, 0, -1, -1};
    short[] leaf = {-1};
    Trees many =
        Trees.of(
            0,
            new short[][] {asks, leaf, leaf, asks, asks, asks},
            new float[][] {
              {2, 0, 10, 0, 0}, {0}, {0}, {1, 0, 9, 0, 0}, {0, 0, 0, 0, 0}, {5, 0, 0, 0, 0}
            },
            new float[][] {
              {0, 1, 0, 2, 4}, {8}, {16}, {0, 32, 0, 64, 128}, {0, 1, 0, 2, 4}, {0, 256, 0, 0, 0}
            },
            new short[][] {
              {1, 0, 3, 0, 0}, {0}, {0}, {1, 0, 3, 0, 0}, {1, 0, 3, 0, 0}, {1, 0, 3, 0, 0}
            });
    float[] row = {10, 3};
    assertThat(many.logOdds(row)).isEqualTo(2 + 8 + 16 + 128 + 4 + 256);
    assertThat(many.logOddsWithin(Node.ordered(row), 5, -1, 1)).isEqualTo(2 + 8 + 16 + 128 + 4);
    assertThat(many.logOddsWithin(Node.ordered(row), 5, -1, 999)).isEqualTo(many.logOdds(row));
    for (double bar = 0; bar < many.logOdds(row); bar += 0.5) {
      assertThat(many.logOddsAbove(Node.ordered(row), bar)).isEqualTo(many.logOdds(row));
    }
    assertThat(many.logOddsAbove(Node.ordered(row), 1000)).isNotPositive();
  }

  @Test
  void tellsWhatEachFeatureAdds() {
    float[] row = {11, 3};
    double[] contributions = TREES.contributions(row);
    assertThat(contributions[1]).isCloseTo(0.6, within(1e-6));
    assertThat(contributions[0]).isCloseTo(1.3, within(1e-6));
    double roots = 0.1 + 0.25;
    assertThat(0.5 + roots + Arrays.stream(contributions).sum())
        .isCloseTo(TREES.logOdds(row), within(1e-6));
  }

  @Test
  void isTheSameWhenReadBack() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TREES.write(new DataOutputStream(out));
    Trees read = Trees.read(new DataInputStream(new ByteArrayInputStream(out.toByteArray())));
    for (float[] row : new float[][] {{0, 2}, {10, 3}, {11, 3}}) {
      assertThat(read.logOdds(row)).isEqualTo(TREES.logOdds(row));
      assertThat(read.contributions(row)).isEqualTo(TREES.contributions(row));
    }
  }
}
