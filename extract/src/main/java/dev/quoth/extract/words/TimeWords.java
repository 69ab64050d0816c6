package dev.quoth.extract.words;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of days and months, and other words that begin or make up a time. All in lower case. */
public final class TimeWords {
  private static final Map<String, DayOfWeek> WEEKDAYS = weekdays();
  private static final Map<String, Month> MONTHS = months();
  private static final Set<String> PARTS_OF_DAY =
      Set.of("night", "morning", "afternoon", "evening");
  private static final Set<String> OTHERS =
      Set.of(
          "today",
          "tonight",
          "yesterday",
          "later",
          "earlier",
          "recently",
          "last",
          "this",
          "week",
          "month",
          "late",
          "early");

  private TimeWords() {}

  /** The weekday that {@code form} names; null if none. */
  public static @Nullable DayOfWeek weekday(String form) {
    return WEEKDAYS.get(form);
  }

  /** The month that {@code form} names or shortens; null if none. */
  public static @Nullable Month month(String form) {
    return MONTHS.get(form);
  }

  /** Whether {@code form} is night, morning, afternoon or evening. */
  public static boolean isPartOfDay(String form) {
    return PARTS_OF_DAY.contains(form);
  }

  /** Whether {@code form} stands in a phrase that tells a time: "late", "Monday", "last". */
  public static boolean tellsTime(String form) {
    return WEEKDAYS.containsKey(form) || PARTS_OF_DAY.contains(form) || OTHERS.contains(form);
  }

  private static Map<String, DayOfWeek> weekdays() {
    Map<String, DayOfWeek> names = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.put(day.name().toLowerCase(Locale.ROOT), day);
    }
    return Map.copyOf(names);
  }

  private static Map<String, Month> months() {
    Map<String, Month> names = new HashMap<>();
    for (Month month : Month.values()) {
      String name = month.name().toLowerCase(Locale.ROOT);
      names.put(name, month);
      names.put(name.substring(0, 3), month);
    }
    names.put("sept", Month.SEPTEMBER);
    return Map.copyOf(names);
  }
}
