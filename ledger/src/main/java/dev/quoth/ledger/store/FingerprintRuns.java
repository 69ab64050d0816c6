package dev.quoth.ledger.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The fingerprints of statements, in sorted runs.
 *
 * <p>Each batch that comes in is a run; when there are {@value #MOST_OF_A_SIZE} of about the same
 * size they become one (the log-structured merge-tree of O'Neil and others, 1996, in tiers). So
 * numbers that are spread evenly are written one after the other, and a few times only; in a table
 * with an index each would touch a page of its own, and take three times the room. Nothing is ever
 * taken out: whoever finds a statement looks whether it is still as it was.
 *
 * <p>A run is cut into parts by the first bits of its entries, which are spread evenly, so that it
 * is known without looking where an entry stands.
 */
final class FingerprintRuns {
  private static final int MOST_OF_A_SIZE = 8;

  /** Of a fingerprint that more statements have, only the newest are kept. */
  private static final int MOST_OF_ONE = 256;

  /** Entries of a part: what fits a page of SQLite. */
  private static final int PART = 512;

  /** How many parts a run can have at most, in bits. */
  private static final int MOST_BITS = 24;

  private final Handle handle;
  private final Dialect dialect;

  FingerprintRuns(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /**
   * A run.
   *
   * @param number the later the greater
   * @param bits by which it is cut into parts
   * @param entries how many it has
   */
  private record Run(long number, int bits, long entries) {
    /** Runs of the same tier are of about the same size. */
    int tier() {
      return (Long.SIZE - Long.numberOfLeadingZeros(entries / PART + 1)) / 3;
    }

    long key(long part) {
      return number << MOST_BITS | part;
    }

    /** The part in which an entry stands. */
    long part(long entry) {
      return entry >>> (FingerprintEntry.BITS - bits);
    }
  }

  /** Takes in entries, sorted. */
  void add(long[] entries) {
    if (entries.length == 0) {
      return;
    }
    write(entries);
    List<Run> same = sameTier();
    while (same.size() >= MOST_OF_A_SIZE) {
      merge(same);
      same = sameTier();
    }
  }

  private List<Run> runs() {
    return handle
        .createQuery("SELECT run, bits, entries FROM fingerprint_run ORDER BY run")
        .map((rows, context) -> new Run(rows.getLong(1), rows.getInt(2), rows.getLong(3)))
        .list();
  }

  /** Those of the tier of the last. */
  private List<Run> sameTier() {
    List<Run> runs = runs();
    int tier = runs.get(runs.size() - 1).tier();
    return runs.stream().filter(run -> run.tier() == tier).toList();
  }

  private void write(long[] entries) {
    Run run = begin(entries.length);
    writeParts(run, entries);
    end(run);
  }

  private Run begin(long entries) {
    long number =
        handle
            .createQuery("SELECT coalesce(max(run), 0) + 1 FROM fingerprint_run")
            .mapTo(long.class)
            .one();
    int bits = Long.SIZE - Long.numberOfLeadingZeros(entries / PART);
    return new Run(number, Math.min(MOST_BITS, bits), entries);
  }

  private void end(Run run) {
    handle.execute(
        "INSERT INTO fingerprint_run (run, bits, entries) VALUES (?, ?, ?)",
        run.number,
        run.bits,
        run.entries);
  }

  /** Whole parts of a run. */
  private void writeParts(Run run, long[] entries) {
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO fingerprint_part (key, entries) VALUES (?, ?)");
    int from = 0;
    while (from < entries.length) {
      long part = run.part(entries[from]);
      int to = from;
      while (to < entries.length && run.part(entries[to]) == part) {
        to++;
      }
      batch.add(run.key(part), FingerprintPart.pack(entries, from, to));
      from = to;
    }
    if (batch.size() > 0) {
      batch.execute();
    }
  }

  /** Slice by slice, so that it takes no more room than a few parts. */
  private void merge(List<Run> runs) {
    Run into = begin(runs.stream().mapToLong(Run::entries).sum());
    int bits = runs.stream().mapToInt(Run::bits).min().orElseThrow();
    for (long slice = 0; slice < 1L << bits; slice++) {
      List<long[]> parts = new ArrayList<>();
      for (Run run : runs) {
        int more = run.bits - bits;
        parts(run.key(slice << more), run.key(((slice + 1) << more) - 1), parts::add);
      }
      writeParts(into, newest(parts.stream().flatMapToLong(LongStream::of).toArray()));
    }
    for (Run run : runs) {
      handle.execute(
          "DELETE FROM fingerprint_part WHERE key BETWEEN ? AND ?",
          run.key(0),
          run.key((1L << run.bits) - 1));
      handle.execute("DELETE FROM fingerprint_run WHERE run = ?", run.number);
    }
    end(into);
  }

  /** The entries, sorted and each once, without the oldest of what very many have. */
  private static long[] newest(long[] entries) {
    Arrays.sort(entries);
    int kept = 0;
    for (int i = 0; i < entries.length; i++) {
      int later = i + MOST_OF_ONE;
      boolean old =
          later < entries.length
              && FingerprintEntry.hashOf(entries[later]) == FingerprintEntry.hashOf(entries[i]);
      boolean twice = i > 0 && entries[i] == entries[i - 1];
      if (!old && !twice) {
        entries[kept++] = entries[i];
      }
    }
    return Arrays.copyOf(entries, kept);
  }

  private void parts(long first, long last, Consumer<long[]> each) {
    handle
        .createQuery(
            "SELECT entries FROM fingerprint_part WHERE key BETWEEN :first AND :last ORDER BY key")
        .bind("first", first)
        .bind("last", last)
        .map((rows, context) -> rows.getBytes(1))
        .forEach(packed -> each.accept(FingerprintPart.unpack(packed)));
  }

  /** Hands out all entries of fingerprints of these hashes, sorted; others among them. */
  void find(long[] hashes, Consumer<long[]> each) {
    for (Run run : runs()) {
      TreeSet<Long> keys = new TreeSet<>();
      for (long hash : hashes) {
        keys.add(run.key(run.part(FingerprintEntry.first(hash))));
      }
      if (keys.size() > (1L << run.bits) / 2) {
        parts(run.key(0), run.key((1L << run.bits) - 1), each);
      } else {
        handle
            .createQuery("SELECT entries FROM fingerprint_part WHERE key" + dialect.among("keys"))
            .bind("keys", Dialect.list(keys))
            .map((rows, context) -> rows.getBytes(1))
            .forEach(packed -> each.accept(FingerprintPart.unpack(packed)));
      }
    }
  }

  /** Takes out all. */
  void clear() {
    handle.execute("DELETE FROM fingerprint_part");
    handle.execute("DELETE FROM fingerprint_run");
  }
}
