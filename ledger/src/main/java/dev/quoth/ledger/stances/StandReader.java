package dev.quoth.ledger.stances;

import dev.quoth.Proposition;
import dev.quoth.Stance;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.Searcher;
import dev.quoth.ledger.store.DecidedState;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.PropositionTree;
import dev.quoth.ledger.store.StanceDesk;
import dev.quoth.ledger.store.StanceDesk.KeptPosition;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads which positions a filter finds. */
final class StandReader {
  private final Dialect dialect;
  private final Searcher searcher;

  StandReader(Dialect dialect, Searcher searcher) {
    this.dialect = dialect;
    this.searcher = searcher;
  }

  /** A position with the place that it has in the order. */
  private record Row(long key, KeptPosition kept, String stance) {
    String cursor() {
      return key + "." + kept.proposition();
    }
  }

  /**
   * A stretch of them.
   *
   * @throws IllegalArgumentException if the cursor is none
   */
  StandPage page(StanceDesk desk, StandFilter filter, @Nullable String after, int limit) {
    List<Row> rows = rows(desk, filter, new Stretch(after, false, limit + 1));
    boolean follows = rows.size() > limit;
    List<Row> page = follows ? rows.subList(0, limit) : rows;
    return new StandPage(
        PositionReader.stored(desk, page.stream().map(Row::kept).toList()),
        follows ? page.get(limit - 1).cursor() : null);
  }

  /** What could be decided as one. */
  StandPreview preview(StanceDesk desk, StandFilter filter) {
    Stretch newest = new Stretch(null, true, Hits.MOST_COUNTED + 1);
    List<Row> rows = rows(desk, filter.decidedOrNot(false), newest);
    boolean more = rows.size() > Hits.MOST_COUNTED;
    List<Row> shown = more ? rows.subList(0, Hits.MOST_COUNTED) : rows;
    PropositionTree tree = desk.propositions();
    Map<String, Map<Stance, Long>> counts = new HashMap<>();
    for (Row row : shown) {
      String id = row.kept().proposition();
      counts
          .computeIfAbsent(
              tree.standing(id).map(Proposition::id).orElse(id), on -> new EnumMap<>(Stance.class))
          .merge(Stance.valueOf(row.stance().toUpperCase(Locale.ROOT)), 1L, Long::sum);
    }
    return new StandPreview(
        shown.stream()
            .map(row -> new StandPreview.Key(row.kept().statement(), row.kept().proposition()))
            .toList(),
        counts,
        more,
        desk.lastRevision());
  }

  /**
   * Which of them are wanted.
   *
   * @param after cursor of what was read before; null for the first
   * @param newest whether the newest statements come first, without rejected ones
   */
  private record Stretch(@Nullable String after, boolean newest, int most) {}

  private List<Row> rows(StanceDesk desk, StandFilter filter, Stretch stretch) {
    Collection<String> on = on(desk.propositions(), filter.propositions());
    if (on.isEmpty()) {
      return List.of();
    }
    Query query = filter.query();
    var asked =
        desk.handle()
            .createQuery(
                "SELECT o.statement_key, s.id, o.proposition, o.stance, o.state FROM position o"
                    + " JOIN statement s ON s.key = o.statement_key"
                    + " JOIN article a ON a.key = s.article_key"
                    + " WHERE o.stance IS NOT NULL AND s.deleted = 0 AND a.deleted = 0"
                    + " AND o.proposition IN (<on>) AND o.confidence >= :least"
                    + conditions(filter, stretch)
                    + (query == null ? "" : " AND o.statement_key" + dialect.among("keys"))
                    + (stretch.newest()
                        ? " ORDER BY o.statement_key DESC, o.proposition"
                        : " ORDER BY o.statement_key, o.proposition")
                    + " LIMIT :most")
            .bindList("on", List.copyOf(on))
            .bind("least", filter.leastConfidence())
            .bind("most", stretch.most());
    if (query != null) {
      List<Long> keys = searcher.keys(desk.handle(), query, Integer.MAX_VALUE);
      asked.bind("keys", Dialect.list(keys));
    }
    if (filter.stance() != null) {
      asked.bind("stance", filter.stance().wireName());
    }
    if (filter.decided() != null) {
      asked.bind("person", filter.decided() ? 1 : 0);
    }
    if (stretch.after() != null) {
      String[] cursor = stretch.after().split("\\.", 2);
      asked.bind("key", key(cursor)).bind("proposition", cursor[1]);
    }
    return asked
        .map(
            (row, context) ->
                new Row(
                    row.getLong(1),
                    new KeptPosition(
                        row.getString(2), row.getString(3), DecidedState.parse(row.getString(5))),
                    row.getString(4)))
        .list();
  }

  private static String conditions(StandFilter filter, Stretch stretch) {
    return (filter.stance() == null ? "" : " AND o.stance = :stance")
        + (filter.decided() == null ? "" : " AND o.by_person = :person")
        + (stretch.newest() ? " AND s.review <> 'rejected'" : "")
        + (stretch.after() == null
            ? ""
            : " AND (o.statement_key, o.proposition) > (:key, :proposition)");
  }

  private static long key(String[] cursor) {
    if (cursor.length < 2 || !cursor[0].matches("\\d{1,18}")) {
      throw new IllegalArgumentException("this is no cursor: " + String.join(".", cursor));
    }
    return Long.parseLong(cursor[0]);
  }

  /** Ids under which positions on these propositions are kept; of all where none is named. */
  private static Collection<String> on(PropositionTree tree, Set<String> only) {
    if (only.isEmpty()) {
      return tree.counting();
    }
    Set<String> wanted = new HashSet<>();
    only.forEach(id -> tree.standing(id).map(Proposition::id).ifPresent(wanted::add));
    Set<String> on = new LinkedHashSet<>();
    for (String id : tree.counting()) {
      if (tree.standing(id).map(Proposition::id).filter(wanted::contains).isPresent()) {
        on.add(id);
      }
    }
    return on;
  }
}
