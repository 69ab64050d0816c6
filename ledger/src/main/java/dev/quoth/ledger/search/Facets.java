package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Hits.Count;
import dev.quoth.ledger.search.Hits.Facet;
import dev.quoth.ledger.store.Dialect;
import dev.quoth.ledger.store.PropositionTree;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Counts statements by what they have in common.
 *
 * <p>The database gives the values of all of them as one text, which takes a fraction of the time
 * of so many rows, and of grouping them anew for each facet.
 */
final class Facets {
  private static final int MOST_VALUES = 10;
  private static final int YEAR_DIGITS = 4;
  private static final char ROW = '\u001e';
  private static final String LINES = "statement_facets f ON f.key = k.value";
  private static final String STATEMENT_ON = "o.statement_key || ' ' || o.proposition";
  private static final String POSITIONS =
      "position o ON o.statement_key = k.value"
          + " AND o.stance IN ('supports', 'opposes', 'unclear')";

  /**
   * What was counted.
   *
   * @param most the most frequent values of each facet
   * @param days all days of publication, the first first
   */
  record Counted(Map<Facet, List<Count>> most, List<Count> days) {
    static final Counted NOTHING = new Counted(Map.of(), List.of());
  }

  private final Dialect dialect;

  Facets(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The values of each facet among statements of these keys. */
  Counted count(Handle handle, List<Long> keys) {
    Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
    String list = Dialect.list(keys);
    lines(all(handle, list, "f.line", LINES))
        .forEach(
            (line, number) -> FacetLine.read(line, (facet, of) -> add(counts, facet, of, number)));
    counts.put(Facet.PROPOSITION, propositions(handle, list));
    Map<String, Long> days = counts.getOrDefault(Facet.YEAR, Map.of());
    counts.put(Facet.YEAR, years(days));
    Map<Facet, List<Count>> most = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      most.put(facet, most(counts.getOrDefault(facet, Map.of())));
    }
    return new Counted(most, inOrder(days));
  }

  /** By their wordings; a statement on two that became one counts once. */
  private Map<String, Long> propositions(Handle handle, String keys) {
    PropositionTree tree = PropositionTree.read(handle);
    Map<String, String> merged = tree.merged();
    Map<String, Long> ids =
        merged.isEmpty()
            ? lines(all(handle, keys, "o.proposition", POSITIONS))
            : once(lines(all(handle, keys, STATEMENT_ON, POSITIONS)).keySet(), merged);
    Map<String, Long> wordings = new HashMap<>();
    ids.forEach(
        (id, number) -> tree.standing(id).ifPresent(on -> wordings.put(on.wording(), number)));
    return wordings;
  }

  private static Map<String, Long> once(Set<String> stands, Map<String, String> merged) {
    Set<String> once = new HashSet<>();
    Map<String, Long> ids = new HashMap<>();
    for (String each : stands) {
      int blank = each.indexOf(' ');
      String id = each.substring(blank + 1);
      String on = merged.getOrDefault(id, id);
      if (once.add(each.substring(0, blank + 1) + on)) {
        ids.merge(on, 1L, Long::sum);
      }
    }
    return ids;
  }

  private static Map<String, Long> years(Map<String, Long> days) {
    Map<String, Long> years = new HashMap<>();
    days.forEach((day, number) -> years.merge(day.substring(0, YEAR_DIGITS), number, Long::sum));
    return years;
  }

  private static List<Count> inOrder(Map<String, Long> days) {
    return days.entrySet().stream()
        .map(day -> new Count(day.getKey(), day.getValue()))
        .sorted(Comparator.comparing(Count::value))
        .toList();
  }

  private static void add(
      Map<Facet, Map<String, Long>> counts, Facet facet, String value, long number) {
    counts.computeIfAbsent(facet, f -> new HashMap<>()).merge(value, number, Long::sum);
  }

  /** The lines of a text and how often each is there: many are the same. */
  private static Map<String, Long> lines(String text) {
    Map<String, Long> lines = new HashMap<>();
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf(ROW, start);
      int stop = end < 0 ? text.length() : end;
      lines.merge(text.substring(start, stop), 1L, Long::sum);
      start = stop + 1;
    }
    return lines;
  }

  private static List<Count> most(Map<String, Long> values) {
    return values.entrySet().stream()
        .map(value -> new Count(value.getKey(), value.getValue()))
        .sorted(Comparator.comparingLong(Count::number).reversed().thenComparing(Count::value))
        .limit(MOST_VALUES)
        .toList();
  }

  /** A value of each, one after the other. */
  private String all(Handle handle, String keys, String value, String joined) {
    return handle
        .createQuery(
            "SELECT "
                + (dialect == Dialect.SQLITE ? "group_concat(" : "string_agg(")
                + value
                + ", '"
                + ROW
                + "') FROM "
                + Contents.from(dialect)
                + joined)
        .bind("keys", keys)
        .mapTo(String.class)
        .findOne()
        .orElse("");
  }
}
