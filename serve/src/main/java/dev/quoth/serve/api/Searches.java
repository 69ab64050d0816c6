package dev.quoth.serve.api;

import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries as they are sent. */
final class Searches {
  private Searches() {}

  /** The query of the parameter {@code q}; null where it was left out. */
  static @Nullable Query given(@Nullable String typed) {
    if (typed == null || typed.isBlank()) {
      return null;
    }
    try {
      return Query.parse(typed);
    } catch (QueryException e) {
      throw Problem.ofQuery(Gate.sentence(String.valueOf(e.getMessage())), e.at());
    }
  }

  /** The same; all statements where it was left out. */
  static Query orAll(@Nullable String typed) {
    Query query = given(typed);
    return query == null ? Query.ALL : query;
  }

  /** What both find. */
  static Query both(Query one, @Nullable Query other) {
    return other == null ? one : new Query.And(List.of(one, other));
  }
}
