package dev.quoth.ledger.search;

import dev.quoth.ledger.actors.names.Fold;
import dev.quoth.ledger.search.Query.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Turns a query into SQL. What is typed is only ever bound.
 *
 * <p>Conditions on words that must hold are put together, so that the index of words is asked once;
 * where words and filters are mixed, it is asked below.
 */
final class Compiler {
  private final MatchWriter words;
  private final Bound bound = new Bound();
  private final List<String> conditions = new ArrayList<>();
  private @Nullable Query ranked;
  private @Nullable Long before;

  private Compiler(MatchWriter words) {
    this.words = words;
  }

  /**
   * A query in SQL.
   *
   * @param sql gives {@code key} and {@code score} of at most so many statements, the newest first
   * @param bound values by their names
   */
  record Compiled(String sql, Map<String, Object> bound) {}

  static Compiled compile(Query query, MatchWriter words, int limit) {
    return compile(query, words, limit, null);
  }

  /**
   * @param before asks for statements with lesser keys, and for no scores; null for all with scores
   */
  static Compiled compile(Query query, MatchWriter words, int limit, @Nullable Long before) {
    Compiler compiler = new Compiler(words);
    compiler.before = before;
    compiler.addAll(query instanceof Query.And and ? and.parts() : List.of(query));
    return compiler.compiled(limit);
  }

  private void addAll(List<Query> parts) {
    List<Query> onWords = new ArrayList<>();
    for (Query part : parts) {
      if (isOnWords(part)) {
        onWords.add(part);
      }
    }
    for (Query part : parts) {
      if (isOnWords(part)) {
        continue;
      }
      boolean unwanted = part instanceof Query.Not not && isOnWords(not.part());
      if (unwanted && !onWords.isEmpty()) {
        onWords.add(part);
      } else {
        conditions.add(condition(part));
      }
    }
    if (!onWords.isEmpty()) {
      ranked = onWords.size() == 1 ? onWords.get(0) : new Query.And(onWords);
    }
  }

  private Compiled compiled(int limit) {
    conditions.add("s.deleted = 0");
    conditions.add("s.article_key NOT IN (SELECT key FROM article WHERE deleted = 1)");
    String from = "statement s";
    String key = "s.key";
    String score = "0.0";
    if (ranked != null) {
      from = "statement_text t JOIN statement s ON s.key = " + words.key();
      key = words.key();
      score = before == null ? words.score(ranked, bound) : score;
      conditions.add(0, words.condition(ranked, bound));
    }
    if (before != null) {
      conditions.add(key + " < " + bound.name(before));
    }
    String sql =
        "SELECT "
            + key
            + " AS key, "
            + score
            + " AS score FROM "
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
  private static boolean isOnWords(Query query) {
    if (query instanceof Query.Or or) {
      return or.parts().stream().allMatch(Compiler::isOnWords);
    }
    if (query instanceof Query.And and) {
      return and.parts().stream().anyMatch(Compiler::isOnWords)
          && and.parts().stream()
              .allMatch(p -> isOnWords(p) || (p instanceof Query.Not not && isOnWords(not.part())));
    }
    return query instanceof Query.Terms;
  }

  private String condition(Query query) {
    if (isOnWords(query)) {
      return "s.key IN (SELECT "
          + words.key()
          + " FROM statement_text t WHERE "
          + words.condition(query, bound)
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
      case KIND -> "s.kind = " + bound.name(value);
      case POLARITY -> "s.polarity = " + bound.name(value);
      case REVIEW -> "s.review = " + bound.name(value);
      case BLOCK -> "s.block = " + bound.name(value);
      case CUE -> "s.cue_class = " + bound.name(value);
      case IS -> value.equals("nested") ? "s.within IS NOT NULL" : "s.proposed IS NOT NULL";
      case CONFIDENCE ->
          "s.confidence "
              + FilterValues.comparison(value)
              + " "
              + bound.name(FilterValues.number(value));
      case SAID -> said(Days.parse(value).orElseThrow());
      case PUBLISHED -> ofArticle(published(Days.parse(value).orElseThrow()));
      case OUTLET -> ofArticle("lower(outlet) = lower(" + bound.name(value) + ")");
      case ARTICLE -> ofArticle(article(value));
      case VENUE -> "lower(s.venue) LIKE lower(" + bound.name(contains(value)) + ") ESCAPE '\\'";
      case ROLE ->
          "s.key IN (SELECT statement_key FROM speaker WHERE lower(role) LIKE lower("
              + bound.name(contains(value))
              + ") ESCAPE '\\')";
      case SPEAKER -> speaker(value);
    };
  }

  private static String ofArticle(String condition) {
    return "s.article_key IN (SELECT key FROM article WHERE " + condition + ")";
  }

  private String article(String value) {
    String id = value.startsWith("sha256:") ? value : "sha256:" + value;
    return "id >= "
        + bound.name(id)
        + " AND id < "
        + bound.name(id + "g"); // g follows the last digit
  }

  private String published(Days days) {
    return range("published_day", "published_day", days);
  }

  private String said(Days days) {
    return "(" + range("s.said_to", "s.said_from", days) + ")";
  }

  private String range(String last, String first, Days days) {
    List<String> bounds = new ArrayList<>();
    if (days.from() != null) {
      bounds.add(last + " >= " + bound.name(days.from().toString()));
    }
    if (days.to() != null) {
      bounds.add(first + " <= " + bound.name(days.to().toString()));
    }
    return String.join(" AND ", bounds);
  }

  /** Those with all the words in a name; and all others whom the registry knows as the same. */
  private String speaker(String value) {
    String names =
        Fold.parts(value).stream()
            .map(word -> "SELECT folded FROM name_word WHERE word = " + bound.name(word))
            .collect(Collectors.joining(" INTERSECT "));
    return "s.key IN (SELECT statement_key FROM speaker WHERE folded IN ("
        + names
        + ") UNION SELECT statement_key FROM speaker WHERE known IN (SELECT known FROM speaker"
        + " WHERE known IS NOT NULL AND folded IN ("
        + names
        + ")))";
  }

  /**
   * A pattern of LIKE for what holds a text. The database makes it lower case as it does what is
   * there: SQLite's lower leaves letters with accents.
   */
  private static String contains(String text) {
    String escaped = text.replaceAll("([\\\\%_])", "\\\\$1");
    return "%" + escaped + "%";
  }
}
