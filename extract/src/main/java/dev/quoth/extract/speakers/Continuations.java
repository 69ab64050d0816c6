package dev.quoth.extract.speakers;

import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Speaker.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements without a source: their words go on from a statement before, in the same paragraph, or
 * in a paragraph that opens with a quotation after one of somebody's.
 */
final class Continuations {
  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final Map<Integer, Answer> answers;

  Continuations(Tokens tokens, List<Attribution> attributions, Map<Integer, Answer> answers) {
    this.tokens = tokens;
    this.attributions = attributions;
    this.answers = answers;
  }

  void resolve() {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingInt(this::start));
    for (int place = 0; place < order.size(); place++) {
      int index = order.get(place);
      if (attributions.get(index).source().isEmpty() && !answers.containsKey(index)) {
        Answer before = before(order, place);
        if (before != null) {
          answers.put(index, before.by(By.CONTINUED));
        }
      }
    }
  }

  private int start(int index) {
    return attributions.get(index).content().get(0).start();
  }

  private @Nullable Answer before(List<Integer> order, int place) {
    int token = tokens.firstEndingAfter(start(order.get(place)));
    if (token >= tokens.size()) {
      return null;
    }
    for (int i = place - 1; i >= 0; i--) {
      int index = order.get(i);
      int end = lastToken(index);
      int paragraphs = tokens.paragraph(token) - tokens.paragraph(end);
      if (paragraphs > 1) {
        return null;
      }
      boolean goesOn = paragraphs == 0 || (tokens.isQuoted(token) && opensParagraph(token));
      Answer answer = answers.get(index);
      if (answer != null && goesOn) {
        return answer;
      }
    }
    return null;
  }

  private boolean opensParagraph(int token) {
    return token == 0 || tokens.paragraph(token - 1) != tokens.paragraph(token);
  }

  /** The last word of a statement, with its source and cue. */
  private int lastToken(int index) {
    Attribution attribution = attributions.get(index);
    int end = 0;
    for (List<Span> spans :
        List.of(attribution.content(), attribution.cue(), attribution.source())) {
      for (Span span : spans) {
        end = Math.max(end, span.end());
      }
    }
    return Math.max(0, tokens.firstStartingFrom(end) - 1);
  }
}
