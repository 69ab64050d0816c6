package dev.quoth.ledger.search;

import dev.quoth.ArticleLine;
import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.Samples;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * How long kinds of query take, in a ledger of invented news.
 *
 * <p>Run it with the ledger's location and how many statements it is to hold; what it lacks is
 * added first. Nothing else should run on the machine.
 */
public final class SearchBench {
  private static final int TRIES = 40;
  private static final int WARM_UP = 10;
  private static final int ARTICLES_AT_ONCE = 500;

  private SearchBench() {}

  /**
   * What a kind of query took.
   *
   * @param p50 milliseconds of half of the queries at most
   * @param p95 milliseconds of 19 of 20 queries at most
   * @param found statements on average, counted up to {@link Hits#MOST_COUNTED}
   */
  public record Figure(String kind, double p50, double p95, long found) {}

  public static void main(String[] args) {
    try (Ledger ledger = Ledger.open(args[0])) {
      int statements = Integer.parseInt(args[1]);
      fill(ledger, statements);
      print(measure(ledger, statements), System.out);
    }
  }

  private static void print(List<Figure> figures, PrintStream out) {
    for (Figure each : figures) {
      out.printf(
          Locale.ROOT,
          "%-34s p50 %7.1f ms  p95 %7.1f ms  found %6d%n",
          each.kind(),
          each.p50(),
          each.p95(),
          each.found());
    }
  }

  /** Adds what a ledger lacks of so many statements. */
  public static void fill(Ledger ledger, int statements) {
    long there = ledger.figures().statements();
    for (long next = there; next < statements; ) {
      List<ArticleLine> articles = new ArrayList<>();
      while (articles.size() < ARTICLES_AT_ONCE && next < statements) {
        articles.add(InventedNews.article(next / InventedNews.STATEMENTS));
        next += InventedNews.STATEMENTS;
      }
      ledger.addAll(articles, Samples.MODEL);
    }
  }

  /** Measures each kind, with different words each time. */
  public static List<Figure> measure(Ledger ledger, int statements) {
    List<Figure> figures = new ArrayList<>();
    for (Map.Entry<String, IntFunction<Search>> kind : kinds(statements).entrySet()) {
      figures.add(measure(ledger, kind.getKey(), kind.getValue()));
    }
    return figures;
  }

  private static Figure measure(Ledger ledger, String kind, IntFunction<Search> searches) {
    List<Double> taken = new ArrayList<>();
    long found = 0;
    for (int i = 0; i < WARM_UP + TRIES; i++) {
      Search search = searches.apply(i);
      long start = System.nanoTime();
      Hits hits = ledger.search(search);
      if (i >= WARM_UP) {
        taken.add((System.nanoTime() - start) / 1e6);
        found += hits.total();
      }
    }
    taken.sort(null);
    return new Figure(kind, taken.get(TRIES / 2), taken.get(TRIES * 95 / 100), found / TRIES);
  }

  private static Map<String, IntFunction<Search>> kinds(int statements) {
    Map<String, IntFunction<Search>> kinds = new LinkedHashMap<>();
    kinds.put("a rare word", i -> search(word(5000 + i * 7)));
    kinds.put("a frequent word", i -> search(word(i % 10)));
    kinds.put("a frequent word, with facets", i -> facets(word(i % 10)));
    kinds.put("two words", i -> search(word(20 + i) + " " + word(100 + i)));
    kinds.put("a phrase that is there", i -> search('"' + part(i, statements, 1, 6) + '"'));
    kinds.put("a phrase of frequent words", i -> search('"' + word(i % 5) + ' ' + word(1) + '"'));
    kinds.put("a prefix", i -> search(word(300 + i).substring(0, 4) + "*"));
    kinds.put("near", i -> search(word(10 + i) + " NEAR/5 " + word(3)));
    kinds.put(
        "or, not", i -> search(word(i) + " OR " + word(50 + i) + " -" + word(0) + " -" + word(9)));
    kinds.put("a frequent word of a speaker", i -> search(word(i % 9) + speaker(i)));
    kinds.put("a speaker", i -> search(speaker(i).strip()));
    kinds.put("a speaker or a word", i -> search(speaker(i).strip() + " OR " + word(900 + i)));
    kinds.put(
        "outlet and month, with facets",
        i ->
            facets("outlet:\"" + InventedNews.outlet(i % 9) + "\" published:2031-0" + (1 + i % 9)));
    kinds.put("a kind of a month", i -> search("kind:direct said:2029-0" + (1 + i % 9)));
    kinds.put("a word of a day", i -> search(word(i % 9) + " published:2028-03-0" + (1 + i % 9)));
    kinds.put(
        "a rare role", i -> search("role:\"" + word(200 + i) + " minister\" polarity:denies"));
    kinds.put("a phrase from memory", i -> search(misquoted(i, statements)));
    return kinds;
  }

  private static String word(int rank) {
    return InventedNews.word(rank);
  }

  private static String speaker(int i) {
    return " speaker:\"" + InventedNews.name(i * 3) + '"';
  }

  /** Some words of a content. */
  private static String part(int i, int statements, int from, int to) {
    String[] words = InventedNews.content((i * 104_729L) % statements).split(" ");
    return String.join(" ", List.of(words).subList(from, to));
  }

  /** As one remembers it: one word is another, one is missing. */
  private static String misquoted(int i, int statements) {
    return '"' + part(i, statements, 0, 3) + " xyzzy " + part(i, statements, 5, 8) + '"';
  }

  private static Search search(String query) {
    return new Search(parse(query), Search.USUAL_LIMIT, null, false);
  }

  private static Search facets(String query) {
    return new Search(parse(query), Search.USUAL_LIMIT, null, true);
  }

  private static Query parse(String query) {
    try {
      return Query.parse(query);
    } catch (QueryException e) {
      throw new IllegalArgumentException(e.pointer(), e);
    }
  }
}
