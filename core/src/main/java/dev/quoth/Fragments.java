package dev.quoth;

import java.util.List;

/** A discontinuous role as one line of reading: fragments joined where the text goes on between. */
public final class Fragments {
  private static final String GAP = " … ";

  private Fragments() {}

  /**
   * The spans' words; an ellipsis stands for words left out, a blank for white space alone.
   *
   * @param spans in text order
   * @param text what the spans point into
   */
  public static String join(List<Span> spans, String text) {
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
