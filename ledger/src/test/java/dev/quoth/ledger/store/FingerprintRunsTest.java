package dev.quoth.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintRunsTest {
  private static final long OFTEN = 0x7123456789ABCDEFL;

  @TempDir Path folder;

  /** Of many sizes, so that runs of several tiers are made and merged. */
  @Test
  void whatWasTakenInIsFound() {
    Random random = new Random(5);
    Map<Long, Set<Long>> all = new HashMap<>();
    int[] runs = {0};
    try (Database database = SqliteDatabase.open(folder.resolve("l.quoth"), Settings.USUAL)) {
      long key = 0;
      for (int i = 0; i < 150; i++) {
        int size = i % 10 == 0 ? 4000 : 1 + random.nextInt(300);
        long[] entries = new long[size];
        for (int j = 0; j < size; j++) {
          long fingerprint = j % 50 == 0 ? OFTEN : random.nextLong();
          entries[j] = FingerprintEntry.of(fingerprint, ++key);
          all.computeIfAbsent(FingerprintEntry.hash(fingerprint), f -> new TreeSet<>()).add(key);
        }
        Arrays.sort(entries);
        database.write(handle -> add(handle, entries));
      }
      database.read(
          handle -> {
            runs[0] = count(handle);
            // Few are looked for in some parts, many in all of them.
            for (int sought : new int[] {3, 5000}) {
              assertFound(handle, all, all.keySet().stream().limit(sought).toList());
            }
            return handle;
          });
    }
    assertThat(runs[0]).isLessThan(30);
  }

  private static boolean add(Handle handle, long[] entries) {
    new FingerprintRuns(handle, Dialect.SQLITE).add(entries);
    return true;
  }

  private static int count(Handle handle) {
    return handle.createQuery("SELECT count(*) FROM fingerprint_run").mapTo(Integer.class).one();
  }

  private static void assertFound(Handle handle, Map<Long, Set<Long>> all, List<Long> sought) {
    long[] hashes = sought.stream().mapToLong(hash -> hash).sorted().toArray();
    Map<Long, Set<Long>> found = new HashMap<>();
    new FingerprintRuns(handle, Dialect.SQLITE)
        .find(
            hashes,
            entries -> {
              assertThat(entries).isSorted();
              for (long entry : entries) {
                found
                    .computeIfAbsent(FingerprintEntry.hashOf(entry), h -> new TreeSet<>())
                    .add(FingerprintEntry.keyOf(entry));
              }
            });
    for (long hash : hashes) {
      TreeSet<Long> keys = new TreeSet<>(all.getOrDefault(hash, new TreeSet<>()));
      if (keys.size() < 256) {
        assertThat(found.get(hash)).isEqualTo(keys);
      } else {
        // Of what very many have, the newest are kept.
        assertThat(found.get(hash))
            .containsAll(new ArrayList<>(keys.descendingSet()).subList(0, 256));
        assertThat(found.get(hash)).hasSizeLessThan(keys.size());
      }
    }
  }

  @Test
  void entriesComeBackFromBytes() {
    long[] entries =
        LongStream.concat(
                LongStream.of(0, 1, 127, 128, Long.MAX_VALUE),
                new Random(2).longs(99).map(r -> r >>> 1))
            .sorted()
            .toArray();
    assertThat(FingerprintPart.unpack(FingerprintPart.pack(entries, 0, entries.length)))
        .isEqualTo(entries);
    assertThat(FingerprintPart.unpack(FingerprintPart.pack(entries, 2, 5)))
        .isEqualTo(Arrays.copyOfRange(entries, 2, 5));
    assertThat(FingerprintPart.unpack(new byte[0])).isEmpty();
  }

  @Test
  void anEntryHasItsFingerprintAndItsKey() {
    for (long fingerprint : new long[] {0, -1, Long.MIN_VALUE, OFTEN}) {
      long entry = FingerprintEntry.of(fingerprint, 123_456_789);
      assertThat(entry).isNotNegative();
      assertThat(FingerprintEntry.keyOf(entry)).isEqualTo(123_456_789);
      assertThat(FingerprintEntry.hashOf(entry)).isEqualTo(FingerprintEntry.hash(fingerprint));
    }
  }
}
