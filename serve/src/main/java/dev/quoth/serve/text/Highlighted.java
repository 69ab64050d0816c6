package dev.quoth.serve.text;

import dev.quoth.Span;
import java.util.List;

/** Words with some of them marked. */
public final class Highlighted {

  /** Chars behind which a stretch is out of sight. */
  private static final int FAR = 180;

  /** Chars that are to be seen before a stretch. */
  private static final int BEFORE = 60;

  private Highlighted() {}

  /**
   * The same from near the first of the stretches on, where that stands far behind in a long text.
   *
   * @param stretches in order and apart
   */
  public static Markup near(String text, List<Span> stretches) {
    int first = stretches.isEmpty() ? 0 : stretches.get(0).start();
    if (first < FAR || first >= text.length()) {
      return of(text, stretches);
    }
    int blank = text.lastIndexOf(' ', first - BEFORE);
    if (blank <= 0) {
      return of(text, stretches);
    }
    List<Span> moved =
        stretches.stream()
            .map(span -> new Span(span.start() - blank + 1, span.end() - blank + 1))
            .toList();
    return of("… " + text.substring(blank + 1), moved);
  }

  /**
   * The text with {@code mark} around stretches of it.
   *
   * @param stretches in order and apart; those beyond the text are passed over
   */
  public static Markup of(String text, List<Span> stretches) {
    Markup.Out out = new Markup.Out();
    int at = 0;
    for (Span stretch : stretches) {
      if (stretch.start() >= at && stretch.end() <= text.length()) {
        out.text(text.substring(at, stretch.start()));
        out.raw("<mark>").text(stretch.of(text)).raw("</mark>");
        at = stretch.end();
      }
    }
    return out.text(text.substring(at)).markup();
  }
}
