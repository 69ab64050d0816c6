package dev.quoth.reader.language;

import java.util.Arrays;

/**
 * Numbers sequences of one to three chars, in the order in which they were put in. Each is held as
 * the 48 bits of its chars, in a hash table with open addressing that is at most two thirds full.
 */
final class NgramTable {
  private static final int NONE = -1;

  private final long[] keys;
  private final int[] numbers;

  NgramTable(int size) {
    int slots = Integer.highestOneBit(Math.max(4, size * 3 / 2 - 1)) * 2;
    keys = new long[slots];
    numbers = new int[slots];
    Arrays.fill(numbers, NONE);
  }

  /** The key of a sequence and one char more, which is its char number {@code at}. */
  static long append(long key, int at, char c) {
    return key | (long) c << (16 * at);
  }

  void put(long key, int number) {
    int slot = slot(key);
    keys[slot] = key;
    numbers[slot] = number;
  }

  /** The sequence's number, -1 for none. */
  int find(long key) {
    return numbers[slot(key)];
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    int slot = (int) (hash >>> 40) & (keys.length - 1);
    while (numbers[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }
}
