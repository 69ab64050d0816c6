package dev.quoth.networks.picture;

import dev.quoth.networks.measures.Dendrogram;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Draws the branches of a dendrogram: joins as brackets. */
final class Tree {
  private final Dendrogram dendrogram;
  private final double[] along;
  private final double[] height;

  private Tree(Dendrogram dendrogram, double step) {
    this.dendrogram = dendrogram;
    int leaves = dendrogram.leaves();
    along = new double[leaves + dendrogram.joins().size()];
    height = new double[along.length];
    List<Integer> order = dendrogram.order();
    for (int i = 0; i < order.size(); i++) {
      along[order.get(i)] = (i + .5) * step;
    }
    for (int i = 0; i < dendrogram.joins().size(); i++) {
      Dendrogram.Join join = dendrogram.joins().get(i);
      along[leaves + i] = (along[join.left()] + along[join.right()]) / 2;
      height[leaves + i] = join.height();
    }
  }

  /**
   * Draws it with leaves one below another.
   *
   * @param step from leaf to leaf
   * @param across where a height lies
   */
  static void upright(Svg svg, Dendrogram dendrogram, double step, DoubleUnaryOperator across) {
    new Tree(dendrogram, step).draw(svg, across, true);
  }

  /** Draws it with leaves side by side. */
  static void lying(Svg svg, Dendrogram dendrogram, double step, DoubleUnaryOperator across) {
    new Tree(dendrogram, step).draw(svg, across, false);
  }

  private void draw(Svg svg, DoubleUnaryOperator across, boolean upright) {
    for (Dendrogram.Join join : dendrogram.joins()) {
      double top = across.applyAsDouble(join.height());
      String path =
          "M"
              + at(across.applyAsDouble(height[join.left()]), along[join.left()], upright)
              + "L"
              + at(top, along[join.left()], upright)
              + "L"
              + at(top, along[join.right()], upright)
              + "L"
              + at(across.applyAsDouble(height[join.right()]), along[join.right()], upright);
      svg.empty(
          "path",
          "class",
          "branch",
          "d",
          path,
          "fill",
          "none",
          "stroke",
          Ink.SOFT,
          "stroke-width",
          1.2);
    }
  }

  private static String at(double across, double along, boolean upright) {
    return upright
        ? Svg.tenths(across) + " " + Svg.tenths(along)
        : Svg.tenths(along) + " " + Svg.tenths(across);
  }
}
