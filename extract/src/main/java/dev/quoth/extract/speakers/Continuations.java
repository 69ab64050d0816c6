package dev.quoth.extract.speakers;

import dev.quoth.Article;
import dev.quoth.Attribution;
import dev.quoth.Block;
import dev.quoth.Span;
import dev.quoth.Speaker.By;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Statements without a source. Their words go on from a statement before: in the same paragraph, or
 * from a quotation that the paragraph before left open. A pull quote is his from whose words it is
 * taken. What is said to be so by nobody ("is said to be"), and what stands within another
 * statement ("reports that …"), is nobody's.
 */
final class Continuations {
  private static final int SHORTEST_PULL = 3;
  private static final Set<String> BE = Set.of("is", "are", "was", "were", "be", "been", "being");
  private static final Set<String> REPORTED =
      Set.of("said", "thought", "known", "understood", "held", "told", "feared", "reported");

  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final Map<Integer, Answer> answers;
  private final Article article;

  Continuations(Scene scene, List<Attribution> attributions, Map<Integer, Answer> answers) {
    this.tokens = scene.tokens();
    this.article = scene.article();
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
        Answer before = speaker(order, place);
        if (before != null) {
          answers.put(index, before.by(By.CONTINUED));
        }
      }
    }
  }

  private @Nullable Answer speaker(List<Integer> order, int place) {
    int index = order.get(place);
    if (isHearsay(index) || isWithin(index)) {
      return null;
    }
    return stands(index) ? ofPulled(index) : before(order, place);
  }

  private int start(int index) {
    return attributions.get(index).content().get(0).start();
  }

  /** Whether the cue names nobody: "is said to be", "reportedly". */
  private boolean isHearsay(int index) {
    for (Span cue : attributions.get(index).cue()) {
      for (int i = tokens.firstEndingAfter(cue.start());
          i < tokens.firstStartingFrom(cue.end());
          i++) {
        String form = tokens.form(i);
        boolean passive = i > 0 && BE.contains(tokens.form(i - 1));
        boolean reported = REPORTED.contains(form) || form.endsWith("ed");
        if ((passive && reported) || form.endsWith("edly")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether the words stand within another statement's, with a cue of their own or none. */
  private boolean isWithin(int index) {
    List<Span> own = attributions.get(index).content();
    int start = own.get(0).start();
    int end = own.get(own.size() - 1).end();
    for (int i = 0; i < attributions.size(); i++) {
      List<Span> other = attributions.get(i).content();
      boolean larger = other.get(0).start() < start || other.get(other.size() - 1).end() > end;
      boolean holds = other.stream().anyMatch(span -> span.start() <= start && end <= span.end());
      if (i != index && larger && holds) {
        return true;
      }
    }
    return false;
  }

  /** Whether the words stand apart from the story's paragraphs, as a heading or pull quote. */
  private boolean stands(int index) {
    int start = start(index);
    return article.blocks().stream()
        .filter(block -> block.span().start() <= start && start < block.span().end())
        .anyMatch(
            block ->
                block.kind() == Block.Kind.BLOCKQUOTE
                    || block.kind() == Block.Kind.SUBHEAD
                    || block.kind() == Block.Kind.CAPTION);
  }

  /** Whose words hold those of a pull quote. */
  private @Nullable Answer ofPulled(int index) {
    String pulled = said(index);
    if (pulled.split(" ").length < SHORTEST_PULL) {
      return null;
    }
    for (int i = 0; i < attributions.size(); i++) {
      Answer answer = answers.get(i);
      if (i != index && answer != null && (" " + said(i) + " ").contains(" " + pulled + " ")) {
        return answer;
      }
    }
    return null;
  }

  private String said(int index) {
    List<String> words = new ArrayList<>();
    for (Span span : attributions.get(index).content()) {
      for (int i = tokens.firstEndingAfter(span.start());
          i < tokens.firstStartingFrom(span.end());
          i++) {
        words.add(NameKeys.fold(tokens.form(i)));
      }
    }
    return String.join(" ", words);
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
      boolean goesOn =
          paragraphs == 0
              || (tokens.isQuoted(token)
                  && opensParagraph(token)
                  && (isLeftOpen(token - 1) || goesOnAfter(order, place, index)));
      Answer answer = answers.get(index);
      if (answer != null && goesOn) {
        return answer;
      }
    }
    return null;
  }

  /** Whether who spoke before also makes the next statement, in this paragraph or the next. */
  private boolean goesOnAfter(List<Integer> order, int place, int before) {
    Answer first = answers.get(before);
    int own = tokens.paragraph(lastToken(order.get(place)));
    for (int i = place + 1; i < order.size(); i++) {
      Answer next = answers.get(order.get(i));
      int at = tokens.paragraph(tokens.firstEndingAfter(start(order.get(i))));
      if (next != null) {
        return first != null && at - own <= 1 && next.actors().equals(first.actors());
      }
    }
    return false;
  }

  private boolean opensParagraph(int token) {
    return token == 0 || tokens.paragraph(token - 1) != tokens.paragraph(token);
  }

  /** Whether the quotation that holds the paragraph's last word has no closing mark there. */
  private boolean isLeftOpen(int last) {
    if (!tokens.isQuoted(last)) {
      return false;
    }
    String text = article.text();
    int end = tokens.span(last, last + 1).end();
    for (int i = end; i < text.length() && text.charAt(i) != '\n'; i++) {
      if ("\"”“»«’'„".indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
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
