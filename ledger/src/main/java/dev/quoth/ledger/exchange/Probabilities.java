package dev.quoth.ledger.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Probabilities as the wire format writes them: four decimals at most. */
final class Probabilities {
  private static final int DECIMALS = 4;

  private Probabilities() {}

  static String words(double probability) {
    BigDecimal rounded = BigDecimal.valueOf(probability).setScale(DECIMALS, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
