package dev.quoth.serve.review;

import dev.quoth.CodePoints;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Spans as forms have them, {@code 12-40 60-72}: code points, end exclusive. */
final class SpanText {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9})-(\\d{1,9})");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private SpanText() {}

  static String of(List<Span> spans, CodePoints points) {
    return spans.stream()
        .map(span -> points.fromUtf16(span.start()) + "-" + points.fromUtf16(span.end()))
        .collect(Collectors.joining(" "));
  }

  /**
   * Reads what {@link #of} wrote.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static List<Span> parse(String text, CodePoints points) {
    List<Span> spans = new ArrayList<>();
    for (String each : BLANKS.split(text.strip())) {
      var span = SPAN.matcher(each);
      if (span.matches()) {
        spans.add(
            new Span(
                points.toUtf16(Integer.parseInt(span.group(1))),
                points.toUtf16(Integer.parseInt(span.group(2)))));
      } else if (!each.isEmpty()) {
        throw new IllegalArgumentException("not a span: " + each);
      }
    }
    return spans;
  }
}
