package dev.quoth;

import java.math.BigDecimal;

/** Numbers as the wire writes them, the same under every locale. */
public final class WireNumbers {
  private static final int DECIMALS = 4;
  private static final int SCALE = 10_000;

  private WireNumbers() {}

  /** A probability rounded to four decimals, without trailing zeros or exponent: {@code 0.93}. */
  public static String probability(double p) {
    BigDecimal rounded = BigDecimal.valueOf(Math.round(p * SCALE), DECIMALS);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
