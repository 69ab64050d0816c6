package dev.quoth.serve.propositions;

import dev.quoth.Stance;
import dev.quoth.ledger.search.Hits;
import dev.quoth.ledger.search.Query;
import dev.quoth.serve.pages.Periods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final int LEAST = 24; // so that few bars are no walls
  private static final int SHORTEST = 3;

  /**
   * One bar.
   *
   * @param x where it begins
   * @param y where its top is, from above
   * @param hit where what can be pointed at begins, from above
   * @param label what it stands for, and how many
   * @param link to a search for them
   */
  public record Bar(String stance, int x, int y, int height, int hit, String label, String link) {}

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
    List<Bar> bars = new ArrayList<>();
    List<String> all = periods.all();
    for (int i = 0; i < all.size(); i++) {
      add(bars, query, Stance.SUPPORTS, all.get(i), i, height(up, all.get(i), most), up);
      add(bars, query, Stance.OPPOSES, all.get(i), i, height(down, all.get(i), most), down);
    }
    return new StandChart(
        bars,
        Math.max(LEAST, all.size()) * STEP,
        all.get(0),
        all.get(all.size() - 1),
        periods.unit(),
        most);
  }

  private static Map<String, Long> counted(List<Hits.Count> days, Periods periods) {
    Map<String, Long> counts = new TreeMap<>();
    days.forEach(day -> counts.merge(periods.of(day.value()), day.number(), Long::sum));
    return counts;
  }

  private static int height(Map<String, Long> counts, String period, long most) {
    return (int) Math.max(SHORTEST, SIDE * counts.getOrDefault(period, 0L) / most);
  }

  private static void add(
      List<Bar> bars,
      StandQuery query,
      Stance stance,
      String period,
      int place,
      int height,
      Map<String, Long> counts) {
    Long number = counts.get(period);
    if (number == null) {
      return;
    }
    boolean up = stance == Stance.SUPPORTS;
    String label = period + ": " + number + (up ? " for" : " against");
    String link = query.link(stance, new Query.Filter(Query.Field.PUBLISHED, period));
    bars.add(
        new Bar(
            stance.wireName(),
            place * STEP,
            up ? SIDE - height : SIDE + 1,
            height,
            up ? 0 : SIDE,
            label,
            link));
  }

  /** Whether there is something to see. */
  public boolean tells() {
    return !bars.isEmpty() && !from.equals(to);
  }
}
