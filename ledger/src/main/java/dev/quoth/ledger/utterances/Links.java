package dev.quoth.ledger.utterances;

import java.util.HashMap;
import java.util.Map;

/** Numbers that hang together by links, directly or by others. (Tarjan 1975.) */
final class Links {
  private final Map<Long, Long> parents = new HashMap<>();

  void join(long one, long other) {
    parents.put(root(one), root(other));
  }

  /** What is the same for all that hang together. */
  long root(long number) {
    long root = number;
    for (long next = parent(root); next != root; next = parent(root)) {
      root = next;
    }
    for (long at = number; at != root; ) {
      long next = parent(at);
      parents.put(at, root);
      at = next;
    }
    return root;
  }

  private long parent(long number) {
    return parents.getOrDefault(number, number);
  }
}
