package dev.quoth.networks.picture;

import dev.quoth.networks.Period;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Time from left to right, with days, months or years named below. */
final class TimeAxis {
  private static final int MOST_TICKS = 9;
  private static final double SIZE = 12;

  private final LocalDateTime first;
  private final LocalDateTime last;
  private final Scale scale;

  TimeAxis(LocalDateTime first, LocalDateTime last, double left, double right) {
    this.first = first;
    this.last = first.isBefore(last) ? last : first.plusDays(1);
    scale = new Scale(seconds(first), seconds(this.last), left, right);
  }

  private static double seconds(LocalDateTime time) {
    return time.toEpochSecond(ZoneOffset.UTC);
  }

  /** The middle of a window, which must have both ends. */
  static LocalDateTime middle(Period period) {
    LocalDateTime from = Objects.requireNonNull(period.from(), "a window without a beginning");
    LocalDateTime until = Objects.requireNonNull(period.until(), "a window without an end");
    return from.plus(Duration.between(from, until).dividedBy(2));
  }

  double at(LocalDateTime time) {
    return scale.at(seconds(time));
  }

  /** Draws the line at a height, with ticks. */
  void draw(Svg svg, double y) {
    svg.empty(
        "line",
        "class",
        "axis",
        "x1",
        scale.from(),
        "y1",
        y,
        "x2",
        scale.to(),
        "y2",
        y,
        "stroke",
        Ink.SOFT);
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks()) {
      double x = at(tick.time());
      svg.empty(
          "line", "class", "axis", "x1", x, "y1", y, "x2", x, "y2", y + 5, "stroke", Ink.SOFT);
      double half = Labels.width(tick.words(), SIZE) / 2;
      if (x - half > free) {
        svg.text(
            "text",
            tick.words(),
            "class",
            "tick",
            "x",
            x,
            "y",
            y + 19,
            "text-anchor",
            "middle",
            "font-size",
            SIZE,
            "fill",
            Ink.SOFT);
        free = x + half + 8;
      }
    }
  }

  private record Tick(LocalDateTime time, String words) {}

  private List<Tick> ticks() {
    long days = ChronoUnit.DAYS.between(first, last);
    if (days > 366L * 5) {
      return ticks(first.toLocalDate().withDayOfYear(1), ChronoUnit.YEARS, days / 366, "uuuu");
    }
    if (days > 62) {
      return ticks(first.toLocalDate().withDayOfMonth(1), ChronoUnit.MONTHS, days / 30, "MMM uuuu");
    }
    return ticks(first.toLocalDate(), ChronoUnit.DAYS, days, "d MMM");
  }

  private List<Tick> ticks(LocalDate from, ChronoUnit unit, long units, String pattern) {
    DateTimeFormatter words = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    long step = Math.max(1, (units + MOST_TICKS - 1) / MOST_TICKS);
    List<Tick> ticks = new ArrayList<>();
    for (long i = 0; ; i += step) {
      LocalDateTime time = from.plus(i, unit).atStartOfDay();
      if (time.isAfter(last)) {
        return ticks;
      }
      if (!time.isBefore(first)) {
        ticks.add(new Tick(time, words.format(time)));
      }
    }
  }
}
