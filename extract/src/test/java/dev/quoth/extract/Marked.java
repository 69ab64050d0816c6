package dev.quoth.extract;

import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with expected spans drawn into it: {@code [[Anna said]]} is a span around "Anna said".
 *
 * @param text the text without the brackets
 * @param spans what stood in brackets, in text order
 */
record Marked(String text, List<Span> spans) {

  static Marked parse(String drawn) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < drawn.length(); i++) {
      if (drawn.startsWith("[[", i)) {
        open = text.length();
        i++;
      } else if (drawn.startsWith("]]", i)) {
        spans.add(new Span(open, text.length()));
        i++;
      } else {
        text.append(drawn.charAt(i));
      }
    }
    return new Marked(text.toString(), spans);
  }

  /** Draws {@code spans} into {@code text}. */
  static String draw(String text, List<Span> spans) {
    StringBuilder drawn = new StringBuilder(text);
    for (int i = spans.size() - 1; i >= 0; i--) {
      drawn.insert(spans.get(i).end(), "]]").insert(spans.get(i).start(), "[[");
    }
    return drawn.toString();
  }
}
