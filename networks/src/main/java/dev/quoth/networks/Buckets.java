package dev.quoth.networks;

import java.util.HashMap;
import java.util.Map;

/** Numbers what events are counted in: documents, or periods of time. */
final class Buckets {
  private final Counting counting;
  private final Map<Object, Integer> numbers = new HashMap<>();

  Buckets(Counting counting) {
    this.counting = counting;
  }

  int of(Event event) {
    Object bucket =
        counting == Counting.DOCUMENT ? event.document() : counting.period(event.time());
    return numbers.computeIfAbsent(bucket, none -> numbers.size());
  }

  /** How many were met; 1 where there were none. */
  int size() {
    return Math.max(1, numbers.size());
  }
}
