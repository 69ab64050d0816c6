package dev.quoth.extract;

import static java.util.Objects.requireNonNull;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A text with an attribution drawn into it: <code>{Anna} [said] &lt;it rained&gt;</code>.
 *
 * @param text the text without the brackets
 * @param attribution source in braces, cue in brackets, content in angle brackets
 */
public record Drawn(String text, Attribution attribution) {
  private static final String OPENING = "{[<";
  private static final String CLOSING = "}]>";

  /** Reads a drawn text. */
  public static Drawn parse(String drawn) {
    StringBuilder text = new StringBuilder();
    Map<Character, List<Span>> spans = new HashMap<>();
    Map<Character, Integer> open = new HashMap<>();
    for (int i = 0; i < drawn.length(); i++) {
      char c = drawn.charAt(i);
      int closing = CLOSING.indexOf(c);
      if (OPENING.indexOf(c) >= 0) {
        open.put(c, text.length());
      } else if (closing >= 0) {
        char opening = OPENING.charAt(closing);
        spans
            .computeIfAbsent(opening, role -> new ArrayList<>())
            .add(new Span(requireNonNull(open.get(opening)), text.length()));
      } else {
        text.append(c);
      }
    }
    return new Drawn(
        text.toString(),
        new Attribution(
            spans.getOrDefault('{', List.of()),
            spans.getOrDefault('[', List.of()),
            spans.getOrDefault('<', List.of())));
  }

  /** The whole text. */
  public Span block() {
    return new Span(0, text.length());
  }
}
