package dev.quoth.lab.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.quoth.CodePoints;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/** Turns the code point offsets of JSON files into spans of one text. */
final class OffsetReader {
  private final CodePoints offsets;
  private final int length;

  OffsetReader(String text) {
    offsets = CodePoints.of(text);
    length = text.codePointCount(0, text.length());
  }

  /**
   * The spans of a list of {@code [start, end]} or {@code {"start": …, "end": …}}; none where the
   * node is absent or null.
   *
   * @throws IllegalArgumentException if it is no such list, or a span is empty or outside the text
   */
  List<Span> spans(JsonNode list) {
    if (!list.isArray() && !list.isNull() && !list.isMissingNode()) {
      throw new IllegalArgumentException("not a list of spans: " + list);
    }
    List<Span> spans = new ArrayList<>();
    for (JsonNode node : list) {
      JsonNode start = node.isArray() ? node.path(0) : node.path("start");
      JsonNode end = node.isArray() ? node.path(1) : node.path("end");
      boolean valid =
          start.canConvertToInt()
              && end.canConvertToInt()
              && start.intValue() >= 0
              && start.intValue() < end.intValue()
              && end.intValue() <= length;
      if (!valid) {
        throw new IllegalArgumentException(
            "not a span of the text of " + length + " characters: " + node);
      }
      spans.add(new Span(offsets.toUtf16(start.intValue()), offsets.toUtf16(end.intValue())));
    }
    return spans;
  }
}
