package dev.quoth.serve.text;

import dev.quoth.Span;
import java.util.List;

/** Words with some of them marked. */
public final class Highlighted {

  private Highlighted() {}

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
