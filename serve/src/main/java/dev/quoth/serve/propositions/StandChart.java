package dev.quoth.serve.propositions;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.pages.Periods;
import dev.quoth.serve.pages.StandLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * When statements for a proposition and against it were published: bars above and below a line.
 *
 * @param bars the first first
 * @param width of the drawing, in its own measure
 * @param from what the first bar stands for
 * @param to what the last one stands for
 * @param unit day, month or year
 * @param most how many the longest bar stands for
 */
public record StandChart(
    List<Bar> bars, int width, String from, String to, String unit, long most) {
  static final int SIDE = 48;
  private static final int STEP = 10;
  private static final int WIDEST = 8;

  /** Of fewer periods the bars are narrower, so that they are no walls. */
  private static final int MANY = 24;

  private static final int SHORTEST = 3;

  /**
   * One bar.
   *
   * @param x where what can be pointed at begins
   * @param inset how far behind that the bar does, and ends before
   * @param y where its top is, from above
   * @param hit where what can be pointed at begins, from above
   * @param label what it stands for, and how many
   * @param link to a search for them
   */
  public record Bar(
      String stance, int x, int inset, int y, int height, int hit, String label, String link) {}

  /**
   * The chart of days on which statements for it and against it were published.
   *
   * @param query whom bars lead to
   */
  static StandChart of(StandQuery query, List<Hits.Count> supports, List<Hits.Count> opposes) {
    List<LocalDate> days =
        Stream.concat(supports.stream(), opposes.stream())
            .map(day -> LocalDate.parse(day.value()))
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return new StandChart(List.of(), 0, "", "", "", 0);
    }
    Periods periods = Periods.between(days.get(0), days.get(days.size() - 1));
    Map<String, Long> up = counted(supports, periods);
    Map<String, Long> down = counted(opposes, periods);
    long most = Stream.concat(up.values().stream(), down.values().stream()).reduce(1L, Math::max);
    List<String> all = periods.all();
    int width = Math.max(2, Math.min(WIDEST, WIDEST * all.size() / MANY)) / 2 * 2;
    Side above = new Side(query, Stance.SUPPORTS, up, most, (STEP - width) / 2);
    Side below = new Side(query, Stance.OPPOSES, down, most, (STEP - width) / 2);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      above.bar(all.get(i), i).ifPresent(bars::add);
      below.bar(all.get(i), i).ifPresent(bars::add);
    }
    return new StandChart(
        bars, all.size() * STEP, all.get(0), all.get(all.size() - 1), periods.unit(), most);
  }

  private static Map<String, Long> counted(List<Hits.Count> days, Periods periods) {
    Map<String, Long> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(periods.of(day.value()), day.number(), Long::sum));
    return counts;
  }

  /** One side of the line: how many statements of a stance there are in each period. */
  private record Side(
      StandQuery query, Stance stance, Map<String, Long> counts, long most, int inset) {

    /** The bar of a period; empty where there are none. */
    Optional<Bar> bar(String period, int place) {
      return Optional.ofNullable(counts.get(period)).map(number -> bar(period, place, number));
    }

    private Bar bar(String period, int place, long number) {
      boolean up = stance == Stance.SUPPORTS;
      int height = (int) Math.max(SHORTEST, SIDE * number / most);
      return new Bar(
          stance.wireName(),
          place * STEP,
          inset,
          up ? SIDE - height : SIDE + 1,
          height,
          up ? 0 : SIDE,
          period + ": " + number + " " + StandLine.inWords(stance),
          query.link(stance, new Query.Filter(Query.Field.PUBLISHED, period)));
    }
  }

  /** Whether there is something to see. */
  public boolean tells() {
    return !bars.isEmpty() && !from.equals(to);
  }
}
