package dev.quoth;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits spans at line ends, because a line of an annotation file cannot quote one.
 *
 * <p>A line ends wherever brat's own reader, Python's {@code splitlines}, ends one.
 */
final class BratLines {
  private static final String LINE_ENDS = "\n\r\u000B\f\u001C\u001D\u001E\u0085\u2028\u2029";

  private BratLines() {}

  /** The stretches of the spans between line ends; none if the spans hold nothing else. */
  static List<Span> split(List<Span> spans, String text) {
    List<Span> split = new ArrayList<>();
    for (Span span : spans) {
      int start = span.start();
      for (int i = span.start(); i <= span.end(); i++) {
        if (i == span.end() || LINE_ENDS.indexOf(text.charAt(i)) >= 0) {
          if (start < i) {
            split.add(new Span(start, i));
          }
          start = i + 1;
        }
      }
    }
    return split;
  }

  /** The words with a blank for each line end or tab. */
  static String joined(String words) {
    StringBuilder joined = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      joined.append(c == '\t' || LINE_ENDS.indexOf(c) >= 0 ? ' ' : c);
    }
    return joined.toString();
  }
}
