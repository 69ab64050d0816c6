package dev.quoth.lab.train;

import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Sets a share of the values to zero while training (Srivastava et al. 2014).
 *
 * <p>Drawing a number for every value took a tenth of a step's time; masks are stretches, at random
 * places, of one long mask that is drawn anew now and then.
 */
final class Dropout {
  private static final int MASK = 1 << 22;
  private static final int USES = 400;

  private final double rate;
  private final RandomGenerator random;
  private Tensor mask;
  private int uses;

  /** A dropout of {@code rate}, 0 for none. */
  Dropout(double rate, RandomGenerator random) {
    this.rate = rate;
    this.random = random;
    this.mask = rate > 0 ? draw() : Network.tensor(new float[] {1}, 1);
  }

  private Tensor draw() {
    float[] values = new float[MASK];
    float kept = (float) (1 / (1 - rate));
    for (int i = 0; i < MASK; i++) {
      values[i] = random.nextFloat() < rate ? 0 : kept;
    }
    return Network.tensor(values, MASK);
  }

  /**
   * Draws a new mask when the old one has served long enough; call it outside any pointer scope.
   */
  void refresh() {
    if (rate > 0 && uses >= USES) {
      mask.close();
      mask = draw();
      uses = 0;
    }
  }

  Tensor apply(Tensor x) {
    if (rate == 0) {
      return x;
    }
    uses++;
    long size = x.numel();
    long from = random.nextLong(MASK - size);
    return x.mul(mask.narrow(0, from, size).view(x.sizes()).to(x.scalar_type()));
  }
}
