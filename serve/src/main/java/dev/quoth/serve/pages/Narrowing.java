package dev.quoth.serve.pages;

import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By what a search can be narrowed, and what of it can be let go again. */
final class Narrowing {
  private static final Map<Hits.Facet, Query.Field> FIELDS =
      Map.of(
          Hits.Facet.SPEAKER, Query.Field.SPEAKER,
          Hits.Facet.OUTLET, Query.Field.OUTLET,
          Hits.Facet.KIND, Query.Field.KIND,
          Hits.Facet.POLARITY, Query.Field.POLARITY,
          Hits.Facet.REVIEW, Query.Field.REVIEW,
          Hits.Facet.YEAR, Query.Field.PUBLISHED,
          Hits.Facet.PROPOSITION, Query.Field.PROPOSITION);
  private static final int SHOWN = 8;

  private Narrowing() {}

  /**
   * One value of a facet.
   *
   * @param link the search narrowed by it
   */
  record Value(String name, long number, String link) {}

  /** What statements are counted by. */
  record Group(String name, List<Value> values) {}

  /**
   * A filter that the query has.
   *
   * @param link the search without it
   */
  record Chip(String name, String link) {}

  /** The facets that tell statements apart. */
  static List<Group> groups(SearchTerms terms, Map<Hits.Facet, List<Hits.Count>> facets) {
    List<Group> groups = new ArrayList<>();
    for (Hits.Facet facet : Hits.Facet.values()) {
      List<Hits.Count> counts = facets.getOrDefault(facet, List.of());
      Query.Field field = FIELDS.get(facet);
      if (counts.size() > 1 && field != null) {
        groups.add(
            new Group(
                facet.name().toLowerCase(Locale.ROOT),
                counts.stream().limit(SHOWN).map(count -> value(terms, field, count)).toList()));
      }
    }
    return groups;
  }

  private static Value value(SearchTerms terms, Query.Field field, Hits.Count count) {
    return new Value(
        count.value(), count.number(), terms.with(narrowed(terms, field, count.value())));
  }

  /** The query with one filter more. */
  static String narrowed(SearchTerms terms, Query.Field field, String value) {
    List<Query> parts = new ArrayList<>(parts(terms.query()));
    parts.add(Query.Filter.named(field, value));
    return joined(parts);
  }

  /** The query with one word more. */
  static String narrowed(SearchTerms terms, String word) {
    List<Query> parts = new ArrayList<>(parts(terms.query()));
    parts.add(new Query.Word(word.toLowerCase(Locale.ROOT))); // in capitals OR would be a sign
    return joined(parts);
  }

  /** The filters of the query that stand side by side with all else. */
  static List<Chip> chips(SearchTerms terms) {
    List<Query> parts = parts(terms.query());
    List<Chip> chips = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i) instanceof Query.Filter filter) {
        List<Query> rest = new ArrayList<>(parts);
        rest.remove(i);
        chips.add(new Chip(filter.toString(), terms.with(joined(rest))));
      }
    }
    return chips;
  }

  private static List<Query> parts(@Nullable Query query) {
    return query == null
        ? List.of()
        : query instanceof Query.And and ? and.parts() : List.of(query);
  }

  private static String joined(List<Query> parts) {
    return parts.size() == 1
        ? parts.get(0).toString()
        : parts.stream()
            .map(part -> part instanceof Query.Or ? "(" + part + ")" : part.toString())
            .collect(Collectors.joining(" "));
  }
}
