package dev.quoth.lab.train;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.lab.corpus.Document;
import java.util.List;

/** Documents whose attributions are written as the words they consist of. */
final class Texts {
  private Texts() {}

  /** The first place in {@code text} where {@code words} stand. */
  static Span span(String text, String words) {
    int start = text.indexOf(words);
    if (start < 0) {
      throw new IllegalArgumentException("\"" + words + "\" does not stand in: " + text);
    }
    return new Span(start, start + words.length());
  }

  /** An attribution of one span each; an empty source or cue is none. */
  static Attribution attribution(String text, String source, String cue, String content) {
    return new Attribution(
        source.isEmpty() ? List.of() : List.of(span(text, source)),
        cue.isEmpty() ? List.of() : List.of(span(text, cue)),
        List.of(span(text, content)));
  }

  static Document document(String text, Attribution... attributions) {
    return new Document("text", text, "zoe", List.of(attributions));
  }
}
