package dev.quoth.lab.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

class DropoutTest {
  private static Tensor ones(int size) {
    float[] values = new float[size];
    Arrays.fill(values, 1);
    return Network.tensor(values, size / 10, 10);
  }

  @Test
  void dropsItsShareAndKeepsTheMean() {
    float[] kept = Network.floats(new Dropout(0.25, 7).apply(ones(200_000)));
    int zeros = 0;
    for (float value : kept) {
      assertThat(value).isIn(0f, (float) (1 / 0.75));
      zeros += value == 0 ? 1 : 0;
    }
    assertThat(zeros / 200_000.0).isCloseTo(0.25, within(0.01));
  }

  @Test
  void dependsOnSeedAndStepAlone() {
    Dropout dropout = new Dropout(0.5, 7);
    for (long step = 0; step < 40; step++) {
      dropout.begin(step);
      dropout.apply(ones(100));
      dropout.apply(ones(1000));
    }
    float[] first = Network.floats(dropout.apply(ones(1000)));
    Dropout later = new Dropout(0.5, 7);
    later.begin(39);
    later.apply(ones(100));
    later.apply(ones(1000));
    assertThat(Network.floats(later.apply(ones(1000)))).isEqualTo(first);
    later.begin(38);
    later.apply(ones(100));
    later.apply(ones(1000));
    assertThat(Network.floats(later.apply(ones(1000)))).isNotEqualTo(first);
    Dropout other = new Dropout(0.5, 8);
    other.begin(39);
    other.apply(ones(100));
    other.apply(ones(1000));
    assertThat(Network.floats(other.apply(ones(1000)))).isNotEqualTo(first);
  }

  @Test
  void isNothingAtRateZero() {
    Tensor x = ones(100);
    assertThat(new Dropout(0, 1).apply(x)).isSameAs(x);
  }

  @Test
  void takesAsManyValuesAsItsMaskHasAndNoMore() {
    Dropout dropout = new Dropout(0.1, 1);
    assertThat(dropout.apply(ones(Dropout.MASK / 10 * 10)).numel()).isEqualTo(4_194_300);
    Tensor tooMany = ones(Dropout.MASK / 10 * 10 + 10);
    assertThatThrownBy(() -> dropout.apply(tooMany)).hasMessageContaining("too large for dropout");
    for (double rate : new double[] {1, -0.1, Double.NaN}) {
      assertThatThrownBy(() -> new Dropout(rate, 1))
          .hasMessage("dropout must be at least 0 and below 1, not " + rate);
    }
  }
}
