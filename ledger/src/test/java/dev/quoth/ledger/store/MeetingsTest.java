package dev.quoth.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeetingsTest {
  private static final long A = 1L << 40;
  private static final long B = 2L << 40;
  private static final long C = 3L << 40;

  private static long[] entries(long fingerprint, long... keys) {
    return LongStream.of(keys).map(key -> FingerprintEntry.of(fingerprint, key)).toArray();
  }

  private static long[] met(Meetings meetings, long key) {
    return meetings.result().getOrDefault(key, new long[0]);
  }

  @Test
  void whatFewHaveIsEnough() {
    Meetings meetings = new Meetings(Map.of(100L, new long[] {A, B, C}));
    meetings.see(entries(A, 7, 8));
    meetings.see(entries(B, 8));
    meetings.see(entries(5L << 40, 9));
    assertThat(met(meetings, 100)).containsExactly(8, 7);
  }

  @Test
  void ofWhatManyHaveTwoAreNeeded() {
    long[] many = LongStream.rangeClosed(1, 40).toArray();
    Meetings meetings = new Meetings(Map.of(100L, new long[] {A, B, C}));
    meetings.see(entries(A, many));
    assertThat(met(meetings, 100)).isEmpty();
    meetings.see(entries(B, LongStream.rangeClosed(30, 60).toArray()));
    assertThat(met(meetings, 100)).hasSize(11).contains(30, 40);
  }

  @Test
  void whatHasHardlyAnyMeetsTheNewest() {
    Meetings meetings = new Meetings(Map.of(200L, new long[] {A}));
    meetings.see(entries(A, LongStream.rangeClosed(1, 90).toArray()));
    assertThat(met(meetings, 200)).hasSize(50).startsWith(90, 89);
  }

  @Test
  void ofOneBatchTheLaterMeetsTheEarlier() {
    Meetings meetings =
        new Meetings(new TreeMap<>(Map.of(5L, new long[] {A, B}, 6L, new long[] {B, C})));
    meetings.see(meetings.entries());
    assertThat(met(meetings, 6)).containsExactly(5);
    assertThat(met(meetings, 5)).isEmpty();
    assertThat(meetings.entries()).hasSize(4).isSorted();
  }
}
