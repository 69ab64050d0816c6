package dev.quoth.ledger.store;

import dev.quoth.ledger.utterances.Place;
import dev.quoth.ledger.utterances.Placed;
import dev.quoth.ledger.utterances.Utterance;
import dev.quoth.ledger.utterances.Utterances;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Keeps the groups of statements that report the same utterance, within the transaction that
 * changes the statements.
 *
 * <p>They are told by the statements and can be made anew: no revision tells of them.
 */
final class UtteranceGroups {
  /** As many as come in at once where articles come in by the hundred. */
  private static final int AT_ONCE = 5000;

  private final Handle handle;
  private final UtteranceTable table;
  private final Utterances utterances;
  private final StoryCopies copies;

  UtteranceGroups(Handle handle, Database database) {
    this.handle = handle;
    table = new UtteranceTable(handle, database.dialect());
    copies = new StoryCopies(handle, database.name());
    utterances = new Utterances(table, copies);
  }

  /** Takes in statements of articles that were not there. */
  void add(Collection<Inserted> articles) {
    List<Placed> fresh = new ArrayList<>();
    Map<Long, long[]> fingerprints = new HashMap<>();
    for (Inserted article : articles) {
      ArticleFacts facts = article.prepared.facts();
      for (StatementRow row : article.prepared.rows()) {
        Traced traced = article.prepared.traced().get(row.position());
        long key = article.firstKey + row.position();
        fresh.add(new Placed(UtteranceTable.report(key, facts, row), traced.wording(), Place.NONE));
        fingerprints.put(key, traced.fingerprints());
      }
    }
    utterances.add(fresh, fingerprints);
  }

  /**
   * An article that was taken in.
   *
   * @param articleKey its key
   * @param firstKey key of its first statement; those of the others follow
   */
  record Inserted(Prepared prepared, long articleKey, long firstKey) {}

  /** Takes in statements that are there, but in no group. */
  void add(List<Long> keys) {
    List<Placed> fresh = table.withKeys(keys);
    Map<Long, long[]> fingerprints = new HashMap<>();
    fresh.forEach(each -> fingerprints.put(each.key(), Traced.of(each.wording()).fingerprints()));
    utterances.add(fresh, fingerprints);
  }

  /** Takes out statements that are about to be changed or deleted. */
  void remove(List<Long> keys) {
    utterances.remove(keys);
  }

  /** What a statement that is not deleted reports, with all others that do. */
  Optional<Utterance> of(long key) {
    List<Placed> one = table.withKeys(List.of(key));
    if (one.isEmpty()) {
      return Optional.empty();
    }
    long utterance = one.get(0).place().utterance();
    List<Placed> all = utterance == 0 ? one : table.ofUtterances(List.of(utterance));
    return Optional.of(Utterance.of(all.stream().map(Placed::report).toList(), copies));
  }

  /** Makes all groups anew. */
  void regroup() {
    new FingerprintRuns(handle, table.dialect()).clear();
    handle.execute("UPDATE statement SET kin = NULL, utterance = NULL WHERE kin IS NOT NULL");
    List<Long> keys = after(0);
    while (!keys.isEmpty()) {
      add(keys);
      keys = after(keys.get(keys.size() - 1));
    }
  }

  private List<Long> after(long key) {
    return handle
        .createQuery("SELECT key FROM statement WHERE key > :key ORDER BY key LIMIT " + AT_ONCE)
        .bind("key", key)
        .mapTo(Long.class)
        .list();
  }

  /** Id of a statement whose group is not what the statements make it; empty where all are. */
  Optional<String> misplaced() {
    Optional<String> misplaced = table.misplaced().stream().findFirst();
    List<Long> kins = table.kinsAfter(0, 200);
    while (misplaced.isEmpty() && !kins.isEmpty()) {
      Map<Long, List<Placed>> byKin = new HashMap<>();
      for (Placed each : table.ofKin(kins)) {
        byKin.computeIfAbsent(each.place().kin(), k -> new ArrayList<>()).add(each);
      }
      misplaced =
          byKin.values().stream()
              .filter(kin -> !utterances.fits(kin))
              .map(kin -> kin.get(0).report().id())
              .findFirst();
      kins = table.kinsAfter(kins.get(kins.size() - 1), 200);
    }
    return misplaced;
  }
}
