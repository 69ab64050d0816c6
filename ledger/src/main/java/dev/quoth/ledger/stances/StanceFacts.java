package dev.quoth.ledger.stances;

import dev.quoth.Proposition;
import dev.quoth.ledger.cast.Roster;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.Store;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads who stands where: one question to the database whatever is asked for, since a network is
 * made of a hundred thousand statements while somebody waits.
 */
final class StanceFacts {
  private static final int FETCHED = 2000;

  /** What is asked for last comes first in the order of an index, so that nothing is sorted. */
  private static final String WHERE =
      " WHERE o.stance IN ('supports', 'opposes', 'unclear') AND s.deleted = 0 AND a.deleted = 0"
          + " ORDER BY o.statement_key, o.proposition, w.ordinal";

  private final Store store;
  private final Searcher searcher;
  private final FactRow row;

  StanceFacts(Store store, Searcher searcher, Roster roster) {
    this.store = store;
    this.searcher = searcher;
    row = new FactRow(new Who(roster));
  }

  void forEach(@Nullable Query query, Set<String> propositions, Consumer<StanceFact> each) {
    store.readStances(
        desk -> {
          Map<String, String> standing = standing(desk.propositions(), propositions);
          if (standing.entrySet().stream().allMatch(on -> on.getKey().equals(on.getValue()))) {
            read(desk.handle(), query, standing, each);
          } else {
            OnceEach once = new OnceEach(each);
            read(desk.handle(), query, standing, once);
            once.end();
          }
          return standing;
        });
  }

  /** By id under which positions are kept: that of the proposition that stands for it. */
  private static Map<String, String> standing(PropositionTree tree, Set<String> only) {
    Set<String> wanted = new HashSet<>();
    only.forEach(id -> tree.standing(id).map(Proposition::id).ifPresent(wanted::add));
    Map<String, String> standing = new HashMap<>();
    for (String id : tree.counting()) {
      String on = tree.standing(id).map(Proposition::id).orElse(id);
      if (only.isEmpty() || wanted.contains(on)) {
        standing.put(id, on);
      }
    }
    return standing;
  }

  private void read(
      Handle handle,
      @Nullable Query query,
      Map<String, String> standing,
      Consumer<StanceFact> each) {
    Dialect dialect = store.database().dialect();
    var asked =
        handle
            .createQuery(
                "SELECT "
                    + FactRow.COLUMNS
                    + " FROM "
                    + dialect.positions(query == null ? null : "keys")
                    + WHERE)
            .setFetchSize(FETCHED);
    if (query != null) {
      List<Long> keys = searcher.keys(handle, query, Integer.MAX_VALUE);
      asked.bind("keys", Dialect.list(keys));
    }
    asked.scanResultSet(
        (rows, context) -> {
          ResultSet found = rows.get();
          while (found.next()) {
            StanceFact fact = row.fact(found, standing);
            if (fact != null) {
              each.accept(fact);
            }
          }
          return standing;
        });
  }
}
