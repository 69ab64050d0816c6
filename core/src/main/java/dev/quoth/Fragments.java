package dev.quoth;

import java.util.List;

/** A discontinuous role as one line of reading: fragments joined where the text goes on between. */
final class Fragments {
  private static final String GAP = " … ";

  private Fragments() {}

  /** The spans' words; an ellipsis stands for words left out, a blank for white space alone. */
  static String join(List<Span> spans, String text) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < spans.size(); i++) {
      if (i > 0) {
        String between = text.substring(spans.get(i - 1).end(), spans.get(i).start());
        joined.append(between.isBlank() ? " " : GAP);
      }
      joined.append(spans.get(i).of(text));
    }
    return joined.toString();
  }
}
