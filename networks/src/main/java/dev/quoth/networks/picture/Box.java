package dev.quoth.networks.picture;

/** A rectangle, by its left upper corner. */
record Box(double x, double y, double width, double height) {

  /** Around a circle. */
  static Box around(Point center, double radius) {
    return new Box(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius);
  }

  boolean overlaps(Box other) {
    return x < other.x + other.width
        && other.x < x + width
        && y < other.y + other.height
        && other.y < y + height;
  }

  /** Whether all of the other is within this one. */
  boolean holds(Box other) {
    return other.x >= x
        && other.y >= y
        && other.x + other.width <= x + width
        && other.y + other.height <= y + height;
  }
}
