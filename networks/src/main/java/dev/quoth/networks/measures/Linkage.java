package dev.quoth.networks.measures;

/** How far two clusters are apart, given how far their members are. */
public enum Linkage {
  /** As far as the nearest two. */
  SINGLE,
  /** As far as the farthest two. */
  COMPLETE,
  /** The mean of all pairs (UPGMA). */
  AVERAGE;

  /** How far what was joined is from another, of which its parts were that far apart. */
  double joined(double one, int sizeOfOne, double other, int sizeOfOther) {
    return switch (this) {
      case SINGLE -> Math.min(one, other);
      case COMPLETE -> Math.max(one, other);
      case AVERAGE -> (one * sizeOfOne + other * sizeOfOther) / (sizeOfOne + sizeOfOther);
    };
  }
}
