package dev.quoth.lab.train;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.bytedeco.pytorch.Tensor;

/**
 * Sets a share of the values to zero while training (Srivastava et al. 2014).
 *
 * <p>Drawing a number for every value took a tenth of a step's time; masks are stretches, at random
 * places, of one long mask that is drawn anew every few steps. What is dropped in a step follows
 * from the seed and the step's number alone, so that a training goes on as if it had never stopped.
 */
final class Dropout {
  /** Most values that can be masked at once. */
  static final int MASK = 1 << 22;

  /** Steps that share a mask. */
  private static final int STEPS = 16;

  private final double rate;
  private final long seed;
  private RandomGenerator places;
  private Tensor mask;
  private long drawn;

  /**
   * A dropout that begins with step 0.
   *
   * @param rate share of the values to drop, 0 for none
   * @param seed of what is drawn
   * @throws IllegalArgumentException if the rate is not at least 0 and below 1
   */
  Dropout(double rate, long seed) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("dropout must be at least 0 and below 1, not " + rate);
    }
    this.rate = rate;
    this.seed = seed;
    this.mask = rate > 0 ? draw(0) : Network.tensor(new float[] {1}, 1);
    this.places = placesOf(0);
  }

  private RandomGenerator placesOf(long step) {
    return new SplittableRandom(seed << 40 ^ 2 * step);
  }

  private Tensor draw(long number) {
    RandomGenerator random = new SplittableRandom(seed << 40 ^ (2 * number + 1));
    float[] values = new float[MASK];
    float kept = (float) (1 / (1 - rate));
    for (int i = 0; i < MASK; i++) {
      values[i] = random.nextFloat() < rate ? 0 : kept;
    }
    return Network.tensor(values, MASK);
  }

  /** Begins the step of the given number, counted from 0; call it outside any pointer scope. */
  void begin(long step) {
    places = placesOf(step);
    long number = step / STEPS;
    if (rate > 0 && number != drawn) {
      mask.close();
      mask = draw(number);
      drawn = number;
    }
  }

  /**
   * The values with some of them dropped and the others scaled up to make up for it.
   *
   * @throws IllegalArgumentException if there are more than {@link #MASK} of them
   */
  Tensor apply(Tensor x) {
    if (rate == 0) {
      return x;
    }
    long size = x.numel();
    if (size > MASK) {
      throw new IllegalArgumentException(
          "a batch of " + size / Network.HIDDEN + " pieces is too large for dropout");
    }
    long from = places.nextLong(MASK - size + 1);
    return x.mul(mask.narrow(0, from, size).view(x.sizes()).to(x.scalar_type()));
  }
}
