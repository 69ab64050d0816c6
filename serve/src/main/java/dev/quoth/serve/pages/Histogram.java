package dev.quoth.serve.pages;

import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many statements were published when, as bars of days, months or years: the shortest of which
 * there are not too many.
 *
 * @param bars the first first, without gaps
 * @param width of the drawing, in its own measure
 * @param from what the first bar stands for
 * @param to what the last one stands for
 * @param unit day, month or year
 */
record Histogram(List<Bar> bars, int width, String from, String to, String unit) {
  static final int HEIGHT = 48;
  static final int STEP = 10;

  /**
   * One bar.
   *
   * @param x where it begins
   * @param y where its top is, from above
   * @param label what it stands for, and how many
   * @param link the search narrowed by it
   */
  record Bar(int x, int y, int height, String label, String link) {}

  /** The bars of these days; none where there are fewer than two to be told apart. */
  static Histogram of(SearchTerms terms, List<Hits.Count> days) {
    if (days.isEmpty()) {
      return new Histogram(List.of(), 0, "", "", "");
    }
    LocalDate first = LocalDate.parse(days.get(0).value());
    LocalDate last = LocalDate.parse(days.get(days.size() - 1).value());
    return of(terms, days, Periods.between(first, last));
  }

  private static Histogram of(SearchTerms terms, List<Hits.Count> days, Periods periods) {
    List<String> all = periods.all();
    Map<String, Long> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(periods.of(day.value()), day.number(), Long::sum));
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (String each : all) {
      long number = counts.getOrDefault(each, 0L);
      int height = number == 0 ? 0 : (int) Math.max(2, HEIGHT * number / most);
      String link = terms.with(Narrowing.narrowed(terms, Query.Field.PUBLISHED, each));
      bars.add(new Bar(bars.size() * STEP, HEIGHT - height, height, each + ": " + number, link));
    }
    return new Histogram(
        bars, Math.max(1, bars.size()) * STEP, all.get(0), all.get(all.size() - 1), periods.unit());
  }

  /** Whether there is something to see. */
  boolean tells() {
    return bars.size() > 1;
  }
}
