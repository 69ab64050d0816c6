package dev.quoth.networks.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for names beside nodes: to the right, the left, above, below or at a corner, where
 * they cover no node and no other name; the first come get the best places, and who finds none has
 * no name in the picture.
 */
final class LabelPlaces {
  private static final double GAP = 3;
  private static final double LINE = 1.15;

  private final Box frame;
  private final List<Box> taken = new ArrayList<>();

  LabelPlaces(Box frame) {
    this.frame = frame;
  }

  /** Nothing is to lie there. */
  void take(Box box) {
    taken.add(box);
  }

  /**
   * Where a name goes.
   *
   * @param box that it takes
   * @param anchor of {@code text-anchor}
   * @param dx from the node to the anchor
   * @param dy from the node to the line on which letters stand
   */
  record Place(Box box, String anchor, double dx, double dy) {}

  /** Finds a place for a name and takes it. */
  Optional<Place> place(Point node, double radius, String name, double size) {
    for (int side = 0; side < 8; side++) {
      Place place = at(side, node, radius, Labels.width(name, size), size);
      if (frame.holds(place.box()) && taken.stream().noneMatch(place.box()::overlaps)) {
        taken.add(place.box());
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private static Place at(int side, Point node, double radius, double width, double size) {
    double height = size * LINE;
    double away = radius + GAP;
    double corner = radius * .7 + GAP;
    int toX = new int[] {1, -1, 0, 0, 1, 1, -1, -1}[side];
    int toY = new int[] {0, 0, -1, 1, -1, 1, -1, 1}[side];
    boolean isCorner = toX != 0 && toY != 0;
    double dx = toX * (isCorner ? corner : away);
    double middle = toY * ((isCorner ? corner : away) + (toY == 0 ? 0 : height / 2 - 1));
    double left = node.x() + (toX > 0 ? dx : toX < 0 ? dx - width : -width / 2);
    Box box = new Box(left, node.y() + middle - height / 2, width, height);
    String anchor = toX > 0 ? "start" : toX < 0 ? "end" : "middle";
    return new Place(box, anchor, dx, middle + size * .32);
  }
}
