package dev.quoth.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
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

  private final long[][] keys;

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
    keys = new long[hashes.length][0];
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
        keys[at] =
            LongStream.concat(
                    LongStream.of(keys[at]),
                    Arrays.stream(entries, from, i).map(FingerprintEntry::keyOf))
                .toArray();
      }
    }
  }

  /** By statement: keys of those that may be the same, of statements with lesser keys or others. */
  Map<Long, long[]> result() {
    for (int i = 0; i < keys.length; i++) {
      keys[i] = LongStream.of(keys[i]).sorted().distinct().toArray();
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
    Map<Long, Integer> shared = new HashMap<>();
    for (long fingerprint : its) {
      long[] all = keys[Arrays.binarySearch(hashes, FingerprintEntry.hash(fingerprint))];
      boolean tells = all.length <= FEW_STATEMENTS || its.length <= FEW_FINGERPRINTS;
      int left = MOST_OF_ONE;
      for (int i = all.length - 1; i >= 0 && left > 0; i--) {
        if (all[i] != key && (all[i] < key || !fingerprints.containsKey(all[i]))) {
          shared.merge(all[i], tells ? 2 : 1, Integer::sum);
          left--;
        }
      }
    }
    return best(shared.entrySet());
  }

  private static long[] best(Collection<Map.Entry<Long, Integer>> shared) {
    List<Map.Entry<Long, Integer>> enough = new ArrayList<>();
    shared.stream().filter(each -> each.getValue() > 1).forEach(enough::add);
    enough.sort(
        Map.Entry.<Long, Integer>comparingByValue()
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder()))
            .reversed());
    return enough.stream().limit(MOST).mapToLong(Map.Entry::getKey).toArray();
  }
}
