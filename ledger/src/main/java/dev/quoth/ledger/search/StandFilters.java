package dev.quoth.ledger.search;

import dev.quoth.ledger.search.Query.Field;
import dev.quoth.ledger.search.Query.Filter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filters of propositions and positions that stand together: who asks for {@code proposition:p1
 * position:opposes} means those that oppose this one, not those that oppose another.
 */
final class StandFilters {
  /** Between a stance and the proposition on which it is. */
  static final String ON = " on ";

  private StandFilters() {}

  /** The same query, in which positions tell on what they are. */
  static Query joined(Query query) {
    if (query instanceof Query.And and) {
      return new Query.And(joined(and.parts()));
    }
    if (query instanceof Query.Or or) {
      return new Query.Or(or.parts().stream().map(StandFilters::joined).toList());
    }
    return query instanceof Query.Not not ? new Query.Not(joined(not.part())) : query;
  }

  private static List<Query> joined(List<Query> parts) {
    List<String> propositions = new ArrayList<>();
    for (Query part : parts) {
      if (part instanceof Filter filter && filter.field() == Field.PROPOSITION) {
        propositions.add(filter.value());
      }
    }
    List<Query> joined = new ArrayList<>();
    for (Query part : parts) {
      Filter position = position(part);
      if (position == null || propositions.isEmpty()) {
        joined.add(joined(part));
      } else {
        for (String on : propositions) {
          Query said = new Filter(Field.POSITION, position.value() + ON + on);
          joined.add(part instanceof Query.Not ? new Query.Not(said) : said);
        }
      }
    }
    return joined;
  }

  /**
   * The propositions that a query names, as they were typed, and that what it finds stands on. None
   * where it finds other statements, too.
   */
  static List<String> named(Query query) {
    if (query instanceof Filter filter) {
      return named(filter);
    }
    if (query instanceof Query.And and) {
      return and.parts().stream().flatMap(part -> named(part).stream()).toList();
    }
    if (query instanceof Query.Or or) {
      List<List<String>> each = or.parts().stream().map(StandFilters::named).toList();
      return each.contains(List.<String>of())
          ? List.of()
          : each.stream().flatMap(List::stream).toList();
    }
    return List.of();
  }

  private static List<String> named(Filter filter) {
    if (filter.field() == Field.PROPOSITION) {
      return List.of(filter.value());
    }
    int on = filter.field() == Field.POSITION ? filter.value().indexOf(ON) : -1;
    return on < 0 ? List.of() : List.of(filter.value().substring(on + ON.length()));
  }

  /** A position, or one that is not taken, of which nobody said on what. */
  private static @Nullable Filter position(Query part) {
    Query inner = part instanceof Query.Not not ? not.part() : part;
    return inner instanceof Filter filter
            && filter.field() == Field.POSITION
            && !filter.value().contains(ON)
        ? filter
        : null;
  }
}
