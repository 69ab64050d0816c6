package dev.quoth.ledger.reread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Property(tries = 500)
  void noOtherAssignmentWeighsMore(
      @ForAll long seed,
      @ForAll @IntRange(max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns) {
    Random random = new Random(seed);
    long[][] weights = new long[rows][columns];
    for (long[] row : weights) {
      Arrays.setAll(row, j -> random.nextBoolean() ? 0 : random.nextInt(20));
    }
    int[] best = Assignment.best(weights);
    assertThat(best).hasSize(rows);
    assertThat(Arrays.stream(best).filter(j -> j >= 0)).doesNotHaveDuplicates();
    long total = 0;
    for (int i = 0; i < rows; i++) {
      if (best[i] >= 0) {
        assertThat(weights[i][best[i]]).isPositive();
        total += weights[i][best[i]];
      }
    }
    assertThat(total).isEqualTo(greatest(weights, 0, new boolean[columns]));
  }

  private static long greatest(long[][] weights, int row, boolean[] taken) {
    if (row == weights.length) {
      return 0;
    }
    long greatest = greatest(weights, row + 1, taken);
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j]) {
        taken[j] = true;
        greatest = Math.max(greatest, weights[row][j] + greatest(weights, row + 1, taken));
        taken[j] = false;
      }
    }
    return greatest;
  }

  @Test
  void theFirstDoesNotTakeWhatAnotherNeeds() {
    assertThat(Assignment.best(new long[][] {{5, 4}, {5, 0}})).containsExactly(1, 0);
  }

  @Test
  void weightsMayBeGreat() {
    long great = 1L << 50;
    assertThat(Assignment.best(new long[][] {{great, great + 1}, {great, great}}))
        .containsExactly(1, 0);
  }
}
