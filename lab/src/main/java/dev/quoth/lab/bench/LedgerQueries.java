package dev.quoth.lab.bench;

import dev.quoth.ledger.Ledger;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.ledger.search.QueryException;
import dev.quoth.ledger.search.Search;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** How long kinds of query take in a ledger of {@link InventedNews}. */
final class LedgerQueries {
  private static final int WARM_UP = 20;

  private final Ledger ledger;
  private final long statements;
  private final int tries;

  /**
   * @param statements how many the ledger holds
   * @param tries how many queries of each kind are measured, each with other words
   */
  LedgerQueries(Ledger ledger, long statements, int tries) {
    this.ledger = ledger;
    this.statements = statements;
    this.tries = tries;
  }

  /**
   * What a kind of query took.
   *
   * @param p50 milliseconds of half of the queries at most
   * @param p95 milliseconds of 19 of 20 queries at most
   * @param found statements on average, counted up to {@link Hits#MOST_COUNTED}
   */
  record Figure(String kind, double p50, double p95, long found) {}

  /** Measures each kind and hands it out at once. */
  void measure(Consumer<Figure> each) {
    kinds().forEach((kind, searches) -> each.accept(measure(kind, searches)));
  }

  private Figure measure(String kind, IntFunction<Search> searches) {
    List<Double> taken = new ArrayList<>();
    long found = 0;
    for (int i = 0; i < WARM_UP + tries; i++) {
      Search search = searches.apply(i);
      long start = System.nanoTime();
      Hits hits = ledger.search(search);
      if (i >= WARM_UP) {
        taken.add((System.nanoTime() - start) / 1e6);
        found += hits.total();
      }
    }
    taken.sort(null);
    return new Figure(kind, atMost(taken, 50), atMost(taken, 95), found / tries);
  }

  /** The least of the times that so many of a hundred do not go beyond; they are in order. */
  private static double atMost(List<Double> times, int percent) {
    return times.get((times.size() * percent + 99) / 100 - 1);
  }

  private Map<String, IntFunction<Search>> kinds() {
    Map<String, IntFunction<Search>> kinds = new LinkedHashMap<>();
    kinds.put("a rare word", i -> search(word(5000 + i * 7)));
    kinds.put("a frequent word", i -> search(word(i % 10)));
    kinds.put("a frequent word, with facets", i -> facets(word(i % 10)));
    kinds.put("two words", i -> search(word(20 + i) + " " + word(100 + i)));
    kinds.put("a phrase that is there", i -> search('"' + part(i, 1, 6) + '"'));
    kinds.put("a phrase of frequent words", i -> search('"' + word(i % 5) + ' ' + word(1) + '"'));
    kinds.put("a prefix", i -> search(word(300 + i).substring(0, 4) + "*"));
    kinds.put("near", i -> search(word(10 + i) + " NEAR/5 " + word(3)));
    kinds.put(
        "or, not", i -> search(word(i) + " OR " + word(50 + i) + " -" + word(0) + " -" + word(9)));
    kinds.put("a frequent word of a speaker", i -> search(word(i % 9) + " " + speaker(i)));
    kinds.put("a speaker", i -> search(speaker(i)));
    kinds.put("a speaker or a word", i -> search(speaker(i) + " OR " + word(900 + i)));
    kinds.put(
        "outlet and month, with facets",
        i ->
            facets("outlet:\"" + InventedNews.outlet(i % 9) + "\" published:2031-0" + (1 + i % 9)));
    kinds.put("a kind of a month", i -> search("kind:direct said:2029-0" + (1 + i % 9)));
    kinds.put("a word of a day", i -> search(word(i % 9) + " published:2028-03-0" + (1 + i % 9)));
    kinds.put(
        "a role and a polarity",
        i -> search("role:\"" + word(200 + i % 50) + " minister\" polarity:denies"));
    kinds.put("a phrase from memory", i -> search(misquoted(i)));
    return kinds;
  }

  private static String word(int rank) {
    return InventedNews.word(rank);
  }

  private static String speaker(int i) {
    return "speaker:\"" + InventedNews.name(i * 3) + '"';
  }

  /** Some words of a content. */
  private String part(int i, int from, int to) {
    String[] words = InventedNews.content((i * 104_729L) % statements).split(" ");
    return String.join(" ", List.of(words).subList(from, to));
  }

  /** As one remembers it: one word is another, one is missing. */
  private String misquoted(int i) {
    return '"' + part(i, 0, 3) + " xyzzy " + part(i, 5, 8) + '"';
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
