package dev.quoth.networks.picture;

import java.util.Locale;

/** Figures as people read them. */
final class Weights {
  private Weights() {}

  /** Whole ones as they are, others with two places; a true minus. */
  static String of(double weight) {
    boolean whole = weight == Math.rint(weight) && Math.abs(weight) < 1e15;
    String text = whole ? Long.toString((long) weight) : String.format(Locale.ROOT, "%.2f", weight);
    return text.replace('-', '\u2212');
  }

  static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String statements(int count) {
    return count == 1 ? "1 statement" : count(count) + " statements";
  }
}
