package dev.quoth.lab.evaluate;

import dev.quoth.Attribution;
import dev.quoth.Span;
import java.util.ArrayList;
import java.util.List;

/** Builds attributions of a text from the words they cover. */
record Texts(String text) {

  /** The {@code nth} place, from 0, where {@code words} stand. */
  Span span(String words, int nth) {
    int at = text.indexOf(words);
    for (int i = 0; i < nth; i++) {
      at = text.indexOf(words, at + 1);
    }
    return new Span(at, at + words.length());
  }

  /** The first place where each of {@code words} stands; an empty string stands nowhere. */
  List<Span> spans(String... words) {
    List<Span> spans = new ArrayList<>();
    for (String word : words) {
      if (!word.isEmpty()) {
        spans.add(span(word, 0));
      }
    }
    return spans;
  }

  Attribution attribution(String source, String cue, String content) {
    return new Attribution(spans(source), spans(cue), spans(content));
  }
}
