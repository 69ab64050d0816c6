package dev.quoth.networks.picture;

import java.util.Optional;

/**
 * The name of a stream within it.
 *
 * @param x of its middle
 * @param y of the line on which its letters stand
 */
record StreamName(String words, double x, double y, double size) {
  private static final double[] SIZES = {15, 13, 11};
  private static final double[] ROOMS = {Double.MAX_VALUE, 150};
  private static final int SAMPLES = 16;
  private static final double LINE = 1.2;

  /**
   * Finds the place where most of the stream is around the name: whole and large, else small, else
   * cut short.
   *
   * @param x of each window
   * @param upper edge of the stream at each
   * @param lower edge of the stream at each
   */
  static Optional<StreamName> place(String name, double[] x, double[] upper, double[] lower) {
    for (double room : ROOMS) {
      for (double size : SIZES) {
        String words = Labels.fitted(name, size, room);
        Optional<StreamName> found = place(words, size, x, upper, lower);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<StreamName> place(
      String words, double size, double[] x, double[] upper, double[] lower) {
    double half = Labels.width(words, size) / 2 + 4;
    StreamName best = null;
    double most = size * LINE;
    for (double middle : x) {
      if (middle - half < x[0] || middle + half > x[x.length - 1]) {
        continue;
      }
      double top = Double.NEGATIVE_INFINITY;
      double bottom = Double.POSITIVE_INFINITY;
      for (int i = 0; i <= SAMPLES; i++) {
        double at = middle - half + 2 * half * i / SAMPLES;
        top = Math.max(top, between(x, upper, at));
        bottom = Math.min(bottom, between(x, lower, at));
      }
      if (bottom - top >= most) {
        most = bottom - top;
        best = new StreamName(words, middle, (top + bottom) / 2 + size * .33, size);
      }
    }
    return Optional.ofNullable(best);
  }

  private static double between(double[] x, double[] y, double at) {
    int next = 1;
    while (next < x.length - 1 && x[next] < at) {
      next++;
    }
    double straight = (at - x[next - 1]) / (x[next] - x[next - 1]);
    double part = straight * straight * (3 - 2 * straight); // edges are level at each window
    return y[next - 1] + part * (y[next] - y[next - 1]);
  }

  void draw(Svg svg) {
    svg.text(
        "text",
        words,
        "class",
        "name",
        "x",
        x,
        "y",
        y,
        "text-anchor",
        "middle",
        "font-size",
        size,
        "fill",
        Ink.INK,
        "stroke",
        Ink.PAPER,
        "stroke-width",
        2.5,
        "stroke-linejoin",
        "round",
        "paint-order",
        "stroke");
  }
}
