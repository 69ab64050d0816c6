package dev.quoth.networks.picture;

import java.util.function.Consumer;

/** Signs with their words, set side by side and below one another where a line is full. */
final class Legend {
  static final double SIZE = 13;
  private static final double LINE = 22;
  private static final double SIGN = 22;
  private static final double BETWEEN = 20;

  /** How much wider faces are that stand in where a machine has not the usual ones. */
  private static final double WIDEST = 1.15;

  private final Svg svg = new Svg();
  private final double width;
  private double left;
  private double baseline;

  /** From the left upper corner of the picture. */
  Legend(double width, double top) {
    this.width = width;
    baseline = top + 14;
  }

  /**
   * Adds one sign.
   *
   * @param sign draws it around the origin, at most 16 wide
   */
  Legend add(String words, Consumer<Svg> sign) {
    String text = Labels.fitted(words, SIZE, Math.min(width - SIGN, 260));
    double needed = SIGN + WIDEST * Labels.width(text, SIZE);
    if (left > 0 && left + needed > width) {
      newLine();
    }
    svg.begin(
        "g",
        "transform",
        "translate(" + Svg.tenths(left + 9) + " " + Svg.tenths(baseline - 4) + ")");
    sign.accept(svg);
    svg.end();
    svg.text(
        "text",
        text,
        "class",
        "key",
        "x",
        left + SIGN,
        "y",
        baseline,
        "font-size",
        SIZE,
        "fill",
        Ink.INK);
    left += needed + BETWEEN;
    return this;
  }

  Legend newLine() {
    if (left > 0) {
      left = 0;
      baseline += LINE;
    }
    return this;
  }

  String elements() {
    return svg.toString();
  }

  /** Where what comes below may begin. */
  double bottom() {
    return left > 0 ? baseline + 12 : baseline - 10;
  }
}
