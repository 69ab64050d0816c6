package dev.quoth.ledger.search;

import dev.quoth.ledger.store.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * How frequent words are in a ledger, by statements that are spread over all of it: as many as tell
 * a word of one in a hundred, and few enough to be read in a moment. They are read anew once the
 * ledger has grown by a tenth.
 */
final class Background {
  private static final int STATEMENTS = 5000;
  private static final double GROWN = 1.1;

  private final Database database;
  private final AtomicReference<@Nullable Counts> known = new AtomicReference<>();

  Background(Database database) {
    this.database = database;
  }

  /**
   * The statements, and how many of them have a stem.
   *
   * @param newest key of the newest statement when they were read
   * @param stems those of each statement, by its key
   */
  record Counts(long newest, Map<Long, Set<String>> stems, Map<String, Integer> withStem) {}

  Counts counts() {
    long newest =
        database.read(
            handle ->
                handle
                    .createQuery("SELECT coalesce(max(key), 0) FROM statement")
                    .mapTo(long.class)
                    .one());
    Counts counts = known.get();
    if (counts == null || newest > counts.newest * GROWN || newest < counts.newest) {
      counts = database.read(handle -> read(handle, newest));
      known.set(counts);
    }
    return counts;
  }

  private Counts read(Handle handle, long newest) {
    List<Long> keys = new ArrayList<>();
    long all = Math.min(STATEMENTS, newest);
    for (long i = all; i > 0; i--) {
      keys.add(newest * i / all);
    }
    Contents contents = new Contents(handle, database.dialect());
    Map<Long, Set<String>> stems = new HashMap<>();
    Map<String, Integer> withStem = new HashMap<>();
    for (Contents.Content content : contents.of(contents.once(keys))) {
      Set<String> own = new HashSet<>();
      content.tokens().forEach(token -> own.add(token.stem()));
      stems.put(content.key(), own);
      own.forEach(stem -> withStem.merge(stem, 1, Integer::sum));
    }
    return new Counts(newest, stems, withStem);
  }
}
