package dev.quoth.app;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of revisions as people type them: {@code 12 15..18}. */
final class Ranges {
  private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");
  private static final long MOST = 10_000_000;

  private Ranges() {}

  /** The numbers, those that follow each other as a range. */
  static String of(Iterable<Long> numbers) {
    TreeSet<Long> left = new TreeSet<>();
    numbers.forEach(left::add);
    List<String> ranges = new ArrayList<>();
    while (!left.isEmpty()) {
      long first = left.pollFirst();
      long last = first;
      while (left.remove(last + 1)) {
        last++;
      }
      ranges.add(first == last ? Long.toString(first) : first + ".." + last);
    }
    return String.join(" ", ranges);
  }

  /**
   * The numbers that were typed.
   *
   * @throws UsageException if one is none
   */
  static List<Long> parse(List<String> typed) {
    TreeSet<Long> numbers = new TreeSet<>();
    for (String each : typed) {
      Matcher range = RANGE.matcher(each);
      if (!range.matches()) {
        throw new UsageException("'" + each + "' is no number of a revision, such as 12 or 15..18");
      }
      long first = Long.parseLong(range.group(1));
      long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
      if (last < first || last - first > MOST) {
        throw new UsageException("'" + each + "' is no range of revisions, such as 15..18");
      }
      for (long number = first; number <= last; number++) {
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }
}
