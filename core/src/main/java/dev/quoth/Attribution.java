package dev.quoth;

import java.util.List;

/**
 * The linguistic relation in the text: who ({@code source}), by what words ({@code cue}), what
 * ({@code content}).
 *
 * <p>Each role is a list of spans in text order that do not overlap; more than one where the role
 * is discontinuous. Source and cue are empty where the text has none.
 *
 * @param source the words that name the speaker
 * @param cue the words that attribute, such as "said" or "according to"
 * @param content what is attributed; never empty
 */
public record Attribution(List<Span> source, List<Span> cue, List<Span> content) {

  /**
   * @throws IllegalArgumentException if the content is empty, or the spans of a role overlap or are
   *     out of order
   */
  public Attribution {
    source = ordered(source, "source");
    cue = ordered(cue, "cue");
    content = ordered(content, "content");
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution has a content");
    }
  }

  private static List<Span> ordered(List<Span> spans, String role) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException(role + " spans overlap or are out of order: " + spans);
      }
    }
    return List.copyOf(spans);
  }
}
