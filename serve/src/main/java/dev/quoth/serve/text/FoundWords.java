package dev.quoth.serve.text;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds words in a text as a person has typed or copied them. */
public final class FoundWords {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private FoundWords() {}

  /**
   * Where they stand: one stretch for each line, white space of any kind and length being the same.
   * Of several places the nearest counts.
   *
   * @param lines a stretch each; blank ones are passed over
   * @param near a UTF-16 offset
   * @return UTF-16 offsets into the text
   * @throws IllegalArgumentException if a line does not stand in the text
   */
  public static List<Span> in(String text, String lines, int near) {
    List<Span> found = new ArrayList<>();
    for (String line : lines.split("\\R", -1)) {
      if (!line.isBlank()) {
        found.add(nearest(text, line.strip(), near));
      }
    }
    return found;
  }

  private static Span nearest(String text, String line, int near) {
    String words =
        Arrays.stream(BLANKS.split(line)).map(Pattern::quote).collect(Collectors.joining("\\s+"));
    Matcher matcher = Pattern.compile(words).matcher(text);
    Span best = null;
    while (matcher.find()) {
      Span here = new Span(matcher.start(), matcher.end());
      if (best == null || Math.abs(here.start() - near) < Math.abs(best.start() - near)) {
        best = here;
      }
    }
    if (best == null) {
      throw new IllegalArgumentException("the article does not have these words: " + line);
    }
    return best;
  }
}
