package dev.quoth.extract.when;

import dev.quoth.extract.when.Calendar.Step;
import dev.quoth.extract.words.Clauses;
import dev.quoth.extract.words.Stretch;
import dev.quoth.extract.words.TimeWords;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrases that tell a time: "on Tuesday night", "late last month", "in 2019".
 *
 * <p>A closed class of words, read from the left; each method returns null where its sort of phrase
 * does not begin at the word.
 */
final class TimePhrases {
  private static final int LONGEST_EVENT = 8;
  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2199;

  private static final Set<String> PREPOSITIONS = Set.of("on", "in", "over", "during", "at", "by");
  private static final Set<String> EDGES =
      Set.of("early", "late", "earlier", "later", "mid", "just", "only", "back", "sometime");

  /** Names of days in which a weekday is no day of the week. */
  private static final Set<String> DAYS_OF_NAMES =
      Set.of(
          "super", "good", "black", "ash", "bloody", "easter", "cyber", "palm", "holy", "shrove");

  private static final Set<String> NAMES_AFTER_DAYS =
      Set.of(
          "times",
          "telegraph",
          "express",
          "mail",
          "herald",
          "mirror",
          "independent",
          "show",
          "review",
          "post",
          "business");

  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "minute", ChronoUnit.MINUTES,
          "hour", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS,
          "month", ChronoUnit.MONTHS,
          "year", ChronoUnit.YEARS,
          "decade", ChronoUnit.DECADES);

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12));

  private static final Set<String> SEASONS = Set.of("spring", "summer", "fall", "autumn", "winter");

  /**
   * A time found.
   *
   * @param from its first word, a preposition or such
   * @param core the first word after these
   * @param to one past its last word
   * @param days when that was
   * @param bare whether it needs a preposition or an end to its phrase, as a year does
   */
  record Match(int from, int core, int to, Days days, boolean bare) {}

  private final Stretch stretch;
  private final Calendar calendar;

  TimePhrases(Stretch stretch, Calendar calendar) {
    this.stretch = stretch;
    this.calendar = calendar;
  }

  /** The time that begins at the word. */
  @Nullable Match at(int at) {
    int core = at;
    String preposition = "";
    if (stretch.form(core).equals("back")) {
      core++;
    }
    if (PREPOSITIONS.contains(stretch.form(core))) {
      preposition = stretch.form(core++);
    }
    int first = core;
    while (EDGES.contains(stretch.form(core)) && core < first + 3) {
      core++;
    }
    String edge = core > first ? stretch.form(core - 1) : "";
    if (core > first && stretch.form(core).equals("on")) {
      core++;
    } else if (core > first && stretch.form(core).equals("in")) {
      preposition = "in";
      core++;
    }
    if (core >= stretch.size() || isBrokenBetween(at, core)) {
      return null;
    }
    return core(at, core, preposition, edge);
  }

  private boolean isBrokenBetween(int from, int to) {
    for (int i = from + 1; i <= to; i++) {
      if (stretch.isBroken(i) || stretch.isAfterComma(i)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Match core(int from, int core, String preposition, String edge) {
    Found found = weekday(core);
    if (found == null) {
      found = date(core);
    }
    if (found == null) {
      found = monthOrYear(core, preposition, edge);
    }
    if (found == null) {
      found = nearby(core, preposition);
    }
    if (found == null) {
      found = counted(core);
    }
    if (found == null) {
      found = relative(core, preposition, edge);
    }
    return found == null ? null : new Match(from, core, found.to, found.days, found.bare);
  }

  private record Found(int to, Days days, boolean bare) {}

  private static @Nullable Found found(int to, @Nullable Days days) {
    return days == null ? null : new Found(to, days, false);
  }

  /** "Tuesday", "Tuesday night", "Tuesday, March 3". */
  private @Nullable Found weekday(int at) {
    DayOfWeek day = TimeWords.weekday(stretch.form(at));
    if (day == null || !stretch.isCapital(at) || isInName(at)) {
      return null;
    }
    int to = afterPartOfDay(at + 1);
    Found date = to < stretch.size() && !stretch.isBroken(to) ? date(to) : null;
    return date != null ? date : found(to, calendar.weekday(day, false));
  }

  private boolean isInName(int at) {
    boolean named = at > 0 && DAYS_OF_NAMES.contains(stretch.form(at - 1));
    boolean programme =
        at > 1 && stretch.form(at - 1).equals("news") && stretch.form(at - 2).equals("fox");
    boolean naming =
        stretch.isCapital(at + 1)
            && !stretch.isAfterComma(at + 1)
            && (NAMES_AFTER_DAYS.contains(stretch.form(at + 1))
                || TimeWords.isPartOfDay(stretch.form(at + 1)));
    return named || programme || naming || stretch.raw(at).endsWith("days");
  }

  private int afterPartOfDay(int at) {
    boolean part =
        at < stretch.size() && !stretch.isAfterComma(at) && TimeWords.isPartOfDay(stretch.form(at));
    return part ? at + 1 : at;
  }

  /** "March 3", "March 3, 2015", "3 March 2015". */
  private @Nullable Found date(int at) {
    boolean dayFirst = dayOfMonth(at) > 0 && month(at + 1) != null;
    Month month = month(dayFirst ? at + 1 : at);
    int day = dayOfMonth(dayFirst ? at : at + 1);
    if (month == null || day == 0) {
      return null;
    }
    int to = at + 2;
    int year = year(to);
    if (year > 0) {
      return found(to + 1, calendar.date(year, month, day));
    }
    return found(to, calendar.date(month, day));
  }

  private @Nullable Month month(int at) {
    return stretch.isCapital(at) ? TimeWords.month(stretch.form(at)) : null;
  }

  private int dayOfMonth(int at) {
    String form = stretch.form(at).replaceFirst("(?<=[0-9])(st|nd|rd|th)$", "");
    if (form.isEmpty() || form.length() > 2 || !isDigits(form)) {
      return 0;
    }
    int day = Integer.parseInt(form);
    return day <= 31 ? day : 0;
  }

  private int year(int at) {
    String form = stretch.form(at);
    if (form.length() != 4 || !isDigits(form)) {
      return 0;
    }
    int year = Integer.parseInt(form);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
  }

  private static boolean isDigits(String form) {
    return form.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** "in 2019", "in early March", "in the summer of 2015", "in March 2015". */
  private @Nullable Found monthOrYear(int at, String preposition, String edge) {
    boolean in = preposition.equals("in") || preposition.equals("during");
    int half =
        switch (edge) {
          case "early" -> 1;
          case "late" -> 2;
          default -> 0;
        };
    if (year(at) > 0) {
      Days days = calendar.year(year(at), half);
      return days == null ? null : new Found(at + 1, days, !in);
    }
    int season = stretch.form(at).equals("the") ? at + 1 : at;
    if (in && SEASONS.contains(stretch.form(season))) {
      int year = stretch.form(season + 1).equals("of") ? season + 2 : season + 1;
      return year(year) > 0 ? found(year + 1, calendar.year(year(year), 0)) : null;
    }
    Month month = month(at);
    if (month == null) {
      return null;
    }
    boolean dated = year(at + 1) > 0;
    Days days = calendar.month(month, dated ? year(at + 1) : null, half);
    return days == null ? null : new Found(at + (dated ? 2 : 1), days, !in && edge.isEmpty());
  }

  /** "yesterday", "last week", "this morning", "over the weekend". */
  private @Nullable Found nearby(int at, String preposition) {
    switch (stretch.form(at)) {
      case "yesterday":
        return found(afterPartOfDay(at + 1), calendar.future() ? null : calendar.daysAway(-1));
      case "today", "tonight":
        if (isNamed(at)) {
          return null;
        }
        return found(at + 1, calendar.daysAway(0));
      case "tomorrow":
        return found(afterPartOfDay(at + 1), calendar.future() ? calendar.daysAway(1) : null);
      case "last":
        return calendar.future() ? null : stepped(Step.LAST, at + 1);
      case "this":
        boolean past = stretch.form(at + 1).equals("past");
        return stepped(past ? Step.LAST : Step.THIS, past ? at + 2 : at + 1);
      case "next":
        return calendar.future() ? stepped(Step.NEXT, at + 1) : null;
      case "the":
        return weekendOrSpan(at + 1, preposition);
      case "recent":
        boolean days = unit(at + 1) != null && preposition.equals("in");
        return days ? found(at + 2, Days.UNKNOWN) : null;
      default:
        return null;
    }
  }

  private @Nullable Found weekendOrSpan(int at, String preposition) {
    boolean past = stretch.form(at).equals("past") || stretch.form(at).equals("last");
    int noun = past ? at + 1 : at;
    if (stretch.form(noun).equals("weekend") && !preposition.equals("in")) {
      return preposition.isEmpty() ? null : found(noun + 1, calendar.weekend(false));
    }
    ChronoUnit unit = past && !preposition.isEmpty() ? unit(noun) : null;
    return unit == null || calendar.future() ? null : found(noun + 1, calendar.between(0, 1, unit));
  }

  /** What follows "last", "this" or "next". */
  private @Nullable Found stepped(Step step, int at) {
    String form = stretch.form(at);
    if (isNamed(at)) {
      return null;
    }
    DayOfWeek weekday = stretch.isCapital(at) ? TimeWords.weekday(form) : null;
    if (weekday != null) {
      return found(afterPartOfDay(at + 1), calendar.weekday(weekday, step != Step.THIS));
    }
    if (TimeWords.isPartOfDay(form)) {
      int days = step == Step.LAST ? -1 : step == Step.NEXT ? 1 : 0;
      return found(at + 1, calendar.daysAway(days));
    }
    Month month = month(at);
    if (month != null) {
      return found(at + 1, calendar.month(month, null, 0));
    }
    if (form.equals("weekend")) {
      return found(at + 1, calendar.weekend(step == Step.LAST));
    }
    if (SEASONS.contains(form)) {
      // which months these are depends on the hemisphere
      return found(at + 1, Days.UNKNOWN);
    }
    ChronoUnit unit = unit(at);
    return unit == null || unit.compareTo(ChronoUnit.WEEKS) < 0 || form.endsWith("s")
        ? null
        : found(at + 1, calendar.period(step, unit));
  }

  /** Whether two capital letters make a name of the words: the programme "This Week". */
  private boolean isNamed(int at) {
    return stretch.isCapital(at)
        && stretch.isCapital(at - 1)
        && TimeWords.weekday(stretch.form(at)) == null
        && month(at) == null;
  }

  private @Nullable ChronoUnit unit(int at) {
    String form = stretch.form(at);
    return UNITS.get(form.endsWith("s") ? form.substring(0, form.length() - 1) : form);
  }

  /** "two years ago", "a few days after the vote", "shortly after the vote". */
  private @Nullable Found counted(int at) {
    String form = stretch.form(at);
    if (Set.of("shortly", "soon", "immediately", "right", "moments").contains(form)) {
      return afterEvent(at + 1);
    }
    int least = NUMBERS.getOrDefault(form, isDigits(form) && form.length() < 3 ? value(form) : 0);
    int next = least > 0 ? at + 1 : at;
    int most = least;
    String vague = stretch.form(next);
    if (vague.equals("few") || vague.equals("several") || vague.equals("couple")) {
      least = 2;
      most = vague.equals("couple") ? 3 : 9;
      next += stretch.form(next + 1).equals("of") ? 2 : 1;
    }
    ChronoUnit unit = unit(next);
    if (unit == null || (least == 0 && !stretch.form(next).endsWith("s"))) {
      return null;
    }
    if (!stretch.form(next + 1).equals("ago")) {
      return afterEvent(next + 1);
    }
    return found(next + 2, calendar.future() ? null : ago(least, most, unit));
  }

  private static int value(String digits) {
    return digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  private Days ago(int least, int most, ChronoUnit unit) {
    if (least == 0 || unit == ChronoUnit.DECADES) {
      return Days.UNKNOWN;
    }
    return least == most ? calendar.ago(least, unit) : calendar.between(least, most, unit);
  }

  /** "later", or "after" with the event that was: up to the next comma. */
  private @Nullable Found afterEvent(int at) {
    String form = stretch.form(at);
    if (form.equals("later") || form.equals("earlier")) {
      return found(at + 1, Days.UNKNOWN);
    }
    if (!form.equals("after") && !form.equals("before")) {
      return null;
    }
    int to = at + 1;
    while (to < stretch.size()
        && to <= at + LONGEST_EVENT
        && !stretch.isAfterComma(to)
        && !endsEvent(to)) {
      to++;
    }
    return to > at + 1 ? found(to, Days.UNKNOWN) : null;
  }

  /** Whether the event ends before the word; its own verb is part of it: "after she won". */
  private boolean endsEvent(int at) {
    boolean line = stretch.gap(at).indexOf('\n') >= 0 || stretch.isBroken(at);
    return line || (Clauses.begins(stretch, at) && !Clauses.isFiniteVerb(stretch.form(at)));
  }

  /** "the next day", "that night", "the day after the vote", "earlier in the week". */
  private @Nullable Found relative(int at, String preposition, String edge) {
    boolean the = stretch.form(at).equals("the");
    boolean that = stretch.form(at).equals("that");
    int noun = at + 1;
    boolean pointed =
        the && Set.of("next", "same", "following", "previous").contains(stretch.form(noun));
    noun = pointed ? noun + 1 : noun;
    boolean period =
        unit(noun) != null
            || TimeWords.isPartOfDay(stretch.form(noun))
            || stretch.form(noun).equals("weekend");
    if (!period || (!the && !that)) {
      return null;
    }
    boolean edged = preposition.equals("in") && edge.endsWith("er");
    if (that || pointed || edged) {
      return found(noun + 1, Days.UNKNOWN);
    }
    return stretch.form(noun + 1).equals("after") || stretch.form(noun + 1).equals("before")
        ? afterEvent(noun + 1)
        : null;
  }
}
