package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a query into SQL. What is typed is only ever bound.
 *
 * <p>What the index of words can tell is put together, so that it is asked once; the rest is asked
 * of the table of statements. Where both are mixed by or, the index is asked below.
 */
final class Compiler {
  private final MatchWriter index;
  private final SpeakerNames names;
  private final Bound bound = new Bound();
  private final List<String> conditions = new ArrayList<>();

  /** Those that need nothing of the table of statements. */
  private final List<String> onKeys = new ArrayList<>();

  private @Nullable Query indexed;

  private Compiler(MatchWriter index, SpeakerNames names) {
    this.index = index;
    this.names = names;
  }

  /**
   * A query in SQL.
   *
   * @param sql gives the keys of at most so many statements, the newest first
   * @param bound values by their names
   */
  record Compiled(String sql, Map<String, Object> bound) {}

  /**
   * @param newest asks for no statements with greater keys; null for all
   */
  static Compiled compile(
      Query query, MatchWriter index, SpeakerNames names, int limit, @Nullable Long newest) {
    Compiler compiler = new Compiler(index, names);
    Query joined = StandFilters.joined(query);
    compiler.add(joined instanceof Query.And and ? and.parts() : List.of(joined));
    return compiler.compiled(limit, newest);
  }

  private void add(List<Query> parts) {
    List<Query> known = new ArrayList<>();
    for (Query part : parts) {
      if (isIndexed(part)) {
        known.add(part);
      } else if (part instanceof Filter filter && filter.field() == Query.Field.ACTOR) {
        known.add(part); // the index finds those who may be it
        onKeys.add(isSpeaker(filter.value(), index.key()));
      } else {
        conditions.add(condition(part));
      }
    }
    if (!known.isEmpty()) {
      indexed = known.size() == 1 ? known.get(0) : new Query.And(known);
    }
  }

  /** Only statements that are not deleted are in the index. */
  private Compiled compiled(int limit, @Nullable Long newest) {
    String key = "s.key";
    String from = "statement s";
    if (indexed == null) {
      conditions.add("s.deleted = 0");
      conditions.add("s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)");
    } else {
      key = index.key();
      from = "statement_text t";
      if (!conditions.isEmpty()) {
        from += " JOIN statement s ON s.key = " + key;
      }
      conditions.add(0, index.condition(indexed, bound));
      conditions.addAll(onKeys);
    }
    if (newest != null) {
      conditions.add(key + " <= " + bound.name(newest));
    }
    String sql =
        "SELECT "
            + key
            + " AS key FROM "
            + from
            + " WHERE "
            + String.join(" AND ", conditions)
            + " ORDER BY "
            + key
            + " DESC LIMIT "
            + limit;
    return new Compiled(sql, bound.values());
  }

  /** Whether the index of words can answer it alone. */
  private static boolean isIndexed(Query query) {
    if (query instanceof Query.Or or) {
      return or.parts().stream().allMatch(Compiler::isIndexed);
    }
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(Compiler::isIndexed);
    }
    if (query instanceof Query.Not not) {
      return isIndexed(not.part());
    }
    return query instanceof Query.Terms
        || (query instanceof Filter filter && Facts.know(filter.field()));
  }

  private String condition(Query query) {
    if (isIndexed(query)) {
      return "s.key IN (SELECT "
          + index.key()
          + " FROM statement_text t WHERE "
          + index.condition(query, bound)
          + ")";
    }
    if (query instanceof Query.And and) {
      return joined(and.parts(), " AND ");
    }
    if (query instanceof Query.Or or) {
      return joined(or.parts(), " OR ");
    }
    if (query instanceof Query.Not not) {
      return "NOT coalesce(" + condition(not.part()) + ", FALSE)";
    }
    return filter((Filter) query);
  }

  private String joined(List<Query> parts, String by) {
    return parts.stream().map(this::condition).collect(Collectors.joining(by, "(", ")"));
  }

  private String filter(Filter filter) {
    String value = filter.value();
    return switch (filter.field()) {
      case CONFIDENCE ->
          "s.confidence "
              + FilterValues.comparison(value)
              + " "
              + bound.name(FilterValues.number(value));
      case ACTOR ->
          "(s.key IN (SELECT "
              + index.key()
              + " FROM statement_text t WHERE "
              + index.condition(filter, bound)
              + ") AND "
              + isSpeaker(value, "s.key")
              + ")";
      case ARTICLE -> "s.article_key IN (SELECT key FROM article WHERE " + article(value) + ")";
      default -> throw new IllegalArgumentException("the index tells of it: " + filter);
    };
  }

  /** That one of the speakers of the statement of a key is an actor. */
  private String isSpeaker(String actor, String key) {
    ActorNames.Named named = names.of(actor);
    return "EXISTS (SELECT 1 FROM speaker p WHERE p.statement_key = "
        + key
        + " AND (p.known IN ("
        + bound(named.ids())
        + ") OR (p.known IS NULL AND p.folded IN ("
        + bound(named.names())
        + "))))";
  }

  private String bound(Set<String> values) {
    return values.isEmpty()
        ? "NULL"
        : values.stream().sorted().map(bound::name).collect(Collectors.joining(", "));
  }

  private String article(String value) {
    String id = value.startsWith("sha256:") ? value : "sha256:" + value;
    return "id >= "
        + bound.name(id)
        + " AND id < "
        + bound.name(id + "g"); // g follows the last digit
  }
}
