package dev.quoth.reader.blocks;

import java.util.Arrays;

/**
 * A node of a decision tree in one number, since a way down a tree leads all over the memory: from
 * the high bits on the threshold, the feature that is asked, and the left child's index; the right
 * one follows it. A leaf asks what no feature is above, and leads to itself.
 *
 * <p>Features are compared as whole numbers in the order of the floats that they stand for: the
 * sign of a difference then says where the way goes on, and there is no branch, which no processor
 * could foresee.
 */
final class Node {
  private static final int THRESHOLD_AT = 32;
  private static final int FEATURE_AT = 20;
  private static final int MAX_FEATURE = 0xFFF;
  private static final int MAX_LEFT = 0xFFFFF;
  private static final int SIGN_AT = 63;

  private Node() {}

  /**
   * A node that asks.
   *
   * @param feature 0 to 4095
   * @param left 0 to 1,048,575
   */
  static long of(int feature, float threshold, int left) {
    if (feature < 0 || feature > MAX_FEATURE || left < 0 || left > MAX_LEFT) {
      throw new IllegalArgumentException("feature " + feature + ", left child " + left);
    }
    return (long) ordered(threshold) << THRESHOLD_AT | (long) feature << FEATURE_AT | left;
  }

  /**
   * A leaf.
   *
   * @param at its own index
   */
  static long leaf(int at) {
    return (long) Integer.MAX_VALUE << THRESHOLD_AT | at;
  }

  static boolean isLeaf(long node) {
    return node >> THRESHOLD_AT == Integer.MAX_VALUE;
  }

  static int feature(long node) {
    return (int) node >>> FEATURE_AT;
  }

  static float threshold(long node) {
    return Float.intBitsToFloat(flipped((int) (node >> THRESHOLD_AT)));
  }

  static int left(long node) {
    return (int) node & MAX_LEFT;
  }

  /** Index of the node where the way of an ordered row goes on. */
  static int next(long node, int[] row) {
    long room = (node >> THRESHOLD_AT) - row[feature(node)];
    return left(node) + (int) (room >>> SIGN_AT);
  }

  /** A whole number for a float; of two floats the greater one has the greater number. */
  static int ordered(float value) {
    return flipped(Float.floatToRawIntBits(value + 0f)); // there is a zero below zero; it is zero
  }

  /** The numbers of a row's floats. */
  static int[] ordered(float[] row) {
    return orderedAfter(new int[0], row);
  }

  /** The numbers of a row's floats, of which the first are known. */
  static int[] orderedAfter(int[] first, float[] row) {
    int[] ordered = Arrays.copyOf(first, row.length);
    for (int i = first.length; i < row.length; i++) {
      ordered[i] = ordered(row[i]);
    }
    return ordered;
  }

  /** Floats below zero have their bits the other way round. */
  private static int flipped(int bits) {
    return bits ^ (bits >> 31 & Integer.MAX_VALUE);
  }
}
