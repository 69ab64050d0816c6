package dev.quoth.networks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Windows that move over events (Leifeld, Gruber and Bossner 2018): of fixed units of time, or of a
 * number of events.
 *
 * <p>The first window of time begins with the unit of the first event: with midnight, Monday, the
 * first of the month or of the year. The last is the first one that reaches beyond the last event.
 * Of windows by events, the last holds the last events, though it may begin less than a step later.
 *
 * @param unit days, weeks, months or years; null where events are counted
 * @param size how many of them a window holds
 * @param step by how many the next one begins later
 */
public record Windows(@Nullable ChronoUnit unit, int size, int step) {

  public Windows {
    if (size < 1 || step < 1) {
      throw new IllegalArgumentException("windows of %d by steps of %d".formatted(size, step));
    }
    if (unit != null) {
      switch (unit) {
        case DAYS, WEEKS, MONTHS, YEARS -> {}
        default -> throw new IllegalArgumentException("no windows of " + unit);
      }
    }
  }

  /** Windows of so many units, each a step of units after the one before. */
  public static Windows ofTime(int size, int step, ChronoUnit unit) {
    return new Windows(unit, size, step);
  }

  /** Windows of so many events. */
  public static Windows ofEvents(int size, int step) {
    return new Windows(null, size, step);
  }

  /** What a window holds. */
  public record Slice(Events events, Period period) {}

  /** What each window over the events holds, in order of time; none where there are no events. */
  public List<Slice> over(Events events) {
    if (events.size() == 0) {
      return List.of();
    }
    return unit == null ? byEvents(events) : byTime(events, unit);
  }

  private List<Slice> byEvents(Events events) {
    List<Slice> slices = new ArrayList<>();
    for (int at = 0; ; at += step) {
      int from = Math.max(0, Math.min(at, events.size() - size));
      int until = Math.min(from + size, events.size());
      LocalDateTime begin = events.list().get(from).time();
      LocalDateTime end = events.list().get(until - 1).time().plusNanos(1);
      slices.add(new Slice(events.between(from, until), new Period(begin, end)));
      if (until == events.size()) {
        return slices;
      }
    }
  }

  private List<Slice> byTime(Events events, ChronoUnit of) {
    List<Event> inOrder = events.list();
    LocalDate first = begin(inOrder.get(0).time().toLocalDate(), of);
    LocalDateTime last = inOrder.get(inOrder.size() - 1).time();
    List<Slice> slices = new ArrayList<>();
    for (long steps = 0; ; steps++) {
      LocalDateTime from = first.plus(steps * step, of).atStartOfDay();
      LocalDateTime until = first.plus(steps * step + size, of).atStartOfDay();
      Events within = events.between(firstFrom(inOrder, from), firstFrom(inOrder, until));
      slices.add(new Slice(within, new Period(from, until)));
      if (until.isAfter(last)) {
        return slices;
      }
    }
  }

  private static LocalDate begin(LocalDate day, ChronoUnit of) {
    return switch (of) {
      case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTHS -> day.withDayOfMonth(1);
      case YEARS -> day.withDayOfYear(1);
      default -> day;
    };
  }

  /** The first event at or after a time, by halving. */
  private static int firstFrom(List<Event> events, LocalDateTime time) {
    int low = 0;
    int high = events.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (events.get(middle).time().isBefore(time)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
