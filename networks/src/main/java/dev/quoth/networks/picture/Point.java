package dev.quoth.networks.picture;

/** A place in a picture, in its units, from the left upper corner. */
public record Point(double x, double y) {
  public Point {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("no place: " + x + ", " + y);
    }
  }
}
