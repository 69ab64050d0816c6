package dev.quoth.networks.write;

/** Numbers as programs read them: with a point, whole ones without. */
final class Numbers {
  private static final double MOST_EXACT = 1L << 53;

  private Numbers() {}

  static String of(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < MOST_EXACT;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }
}
