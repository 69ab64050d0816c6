package dev.quoth.ledger.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Finds statements that may report the same as others by the fingerprints that they share: two or
 * more of them; or one that few others have, or that is of a statement with hardly any.
 */
final class Meetings {
  /** What more statements have tells little by itself. */
  private static final int FEW_STATEMENTS = 8;

  /** A statement with no more has nothing else to be found by. */
  private static final int FEW_FINGERPRINTS = 2;

  /** Of what more have, the newest are looked at; */
  private static final int MOST_OF_ONE = 64;

  /** and of all, those that share most. */
  private static final int MOST = 50;

  private final Map<Long, long[]> fingerprints;

  /** Hashes that are asked for, sorted, and the keys that have them. */
  private final long[] hashes;

  private final Keys[] keys;

  /**
   * @param fingerprints by keys of statements
   */
  Meetings(Map<Long, long[]> fingerprints) {
    this.fingerprints = fingerprints;
    hashes =
        fingerprints.values().stream()
            .flatMapToLong(LongStream::of)
            .map(FingerprintEntry::hash)
            .sorted()
            .distinct()
            .toArray();
    keys = new Keys[hashes.length];
    Arrays.setAll(keys, i -> new Keys());
  }

  long[] hashes() {
    return hashes;
  }

  /** The entries of the statements, sorted. */
  long[] entries() {
    return fingerprints.entrySet().stream()
        .filter(each -> each.getKey() < FingerprintEntry.MOST_KEYS)
        .flatMapToLong(
            each -> LongStream.of(each.getValue()).map(f -> FingerprintEntry.of(f, each.getKey())))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Takes in sorted entries, of which some may be asked for. */
  void see(long[] entries) {
    if (entries.length == 0) {
      return;
    }
    int at = Arrays.binarySearch(hashes, FingerprintEntry.hashOf(entries[0]));
    at = at < 0 ? -at - 1 : at;
    for (int i = 0; i < entries.length && at < hashes.length; ) {
      long hash = FingerprintEntry.hashOf(entries[i]);
      if (hash < hashes[at]) {
        i++;
      } else if (hash > hashes[at]) {
        at++;
      } else {
        int from = i;
        while (i < entries.length && FingerprintEntry.hashOf(entries[i]) == hash) {
          i++;
        }
        keys[at].add(entries, from, i);
      }
    }
  }

  /** By statement: keys of those that may be the same, of statements with lesser keys or others. */
  Map<Long, long[]> result() {
    for (Keys each : keys) {
      each.sort();
    }
    Map<Long, long[]> met = new HashMap<>();
    fingerprints.forEach(
        (key, of) -> {
          long[] others = of(key, of);
          if (others.length > 0) {
            met.put(key, others);
          }
        });
    return met;
  }

  private long[] of(long key, long[] its) {
    Keys shared = new Keys(); // as often as it counts
    for (long fingerprint : its) {
      Keys all = keys[Arrays.binarySearch(hashes, FingerprintEntry.hash(fingerprint))];
      boolean tells = all.count <= FEW_STATEMENTS || its.length <= FEW_FINGERPRINTS;
      int left = MOST_OF_ONE;
      for (int i = all.count - 1; i >= 0 && left > 0; i--) {
        long other = all.sorted[i];
        if (other != key && (other < key || !fingerprints.containsKey(other))) {
          shared.add(other, tells ? 2 : 1);
          left--;
        }
      }
    }
    return shared.most();
  }

  /** Keys of statements. */
  private static final class Keys {
    private static final long[] NONE = {};

    private long[] sorted = NONE;
    private int count;

    void add(long[] entries, int from, int to) {
      makeRoom(to - from);
      for (int i = from; i < to; i++) {
        sorted[count++] = FingerprintEntry.keyOf(entries[i]);
      }
    }

    void add(long key, int times) {
      makeRoom(times);
      Arrays.fill(sorted, count, count + times, key);
      count += times;
    }

    private void makeRoom(int more) {
      if (count + more > sorted.length) {
        sorted = Arrays.copyOf(sorted, Math.max(count + more, 2 * count));
      }
    }

    /** Each once. */
    void sort() {
      Arrays.sort(sorted, 0, count);
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sorted[kept++] = sorted[i];
        }
      }
      count = kept;
    }

    /** Those that are here more than once, so many at most, the most frequent and newest first. */
    long[] most() {
      Arrays.sort(sorted, 0, count);
      long[] enough = new long[count / 2];
      int found = 0;
      for (int from = 0, to; from < count; from = to) {
        to = from + 1;
        while (to < count && sorted[to] == sorted[from]) {
          to++;
        }
        if (to - from > 1) {
          enough[found++] = (to - from) * FingerprintEntry.MOST_KEYS + sorted[from];
        }
      }
      Arrays.sort(enough, 0, found);
      long[] most = new long[Math.min(MOST, found)];
      for (int i = 0; i < most.length; i++) {
        most[i] = enough[found - 1 - i] % FingerprintEntry.MOST_KEYS;
      }
      return most;
    }
  }
}
