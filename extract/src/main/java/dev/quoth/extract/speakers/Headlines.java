package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Attribution;
import dev.quoth.Span;
import dev.quoth.Speaker.By;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Links a source that the headline leaves without a name ("Minister: …") with the one who says the
 * same in the first paragraphs, and is named there.
 */
final class Headlines {
  private static final int LEAD_PARAGRAPHS = 4;
  private static final double LIKE = 0.3;
  private static final int SHORTEST_WORD = 4;

  private final Scene scene;
  private final Tokens tokens;
  private final List<Attribution> attributions;
  private final Map<Integer, Answer> answers;

  Headlines(Scene scene, List<Attribution> attributions, Map<Integer, Answer> answers) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.attributions = attributions;
    this.answers = answers;
  }

  void resolve() {
    for (int i = 0; i < attributions.size(); i++) {
      Answer answer = answers.get(i);
      if (answer == null || !isNameless(answer.actor())) {
        continue;
      }
      if (isInHeadline(attributions.get(i).source())) {
        Answer named = sameInLead(i, answer.actor());
        if (named != null) {
          answers.put(i, named.by(By.HEADLINE));
          replace(answer.actor(), named.actor());
        }
      }
    }
  }

  /** Who was taken for the nameless one is the named one, too. */
  private void replace(Entity nameless, Entity named) {
    answers.replaceAll(
        (index, answer) ->
            answer.actors().equals(List.of(nameless)) ? answer.joint(List.of(named)) : answer);
  }

  private static boolean isNameless(Entity actor) {
    return actor.names().isEmpty()
        && (actor.type() == Actor.Type.UNNAMED || actor.type() == Actor.Type.ORGANISATION);
  }

  private static boolean mayBe(Entity nameless, Entity named) {
    boolean body = nameless.type() == Actor.Type.ORGANISATION;
    return !named.names().isEmpty() && (body ? named.type() == nameless.type() : named.isPerson());
  }

  private boolean isInHeadline(List<Span> source) {
    int token = source.isEmpty() ? tokens.size() : tokens.firstEndingAfter(source.get(0).start());
    return token < tokens.size() && tokens.paragraph(token) == 0;
  }

  private @Nullable Answer sameInLead(int headline, Entity nameless) {
    Set<String> said = words(attributions.get(headline).content());
    Answer best = null;
    double most = LIKE;
    for (int i = 0; i < attributions.size(); i++) {
      Answer answer = answers.get(i);
      if (i == headline || answer == null || !isInLead(i) || !mayBe(nameless, answer.actor())) {
        continue;
      }
      Set<String> other = words(attributions.get(i).content());
      other.retainAll(said);
      double like = said.isEmpty() ? 0 : (double) other.size() / said.size();
      like += fits(attributions.get(headline).source(), answer.actor()) ? LIKE : 0;
      if (like > most || (best == null && like >= most)) {
        most = like;
        best = answer;
      }
    }
    return best;
  }

  private boolean isInLead(int index) {
    int token = tokens.firstEndingAfter(attributions.get(index).content().get(0).start());
    int paragraph = token < tokens.size() ? tokens.paragraph(token) : Integer.MAX_VALUE;
    return paragraph > 0 && paragraph <= LEAD_PARAGRAPHS;
  }

  /** Whether the article calls the person what the headline calls its source. */
  private boolean fits(List<Span> source, Entity person) {
    int last = tokens.firstStartingFrom(source.get(0).end()) - 1;
    String noun = scene.lexicon().singular(Descriptions.normal(tokens.form(last)));
    return person.bag().contains(noun)
        || person.roles().stream()
            .anyMatch(role -> role.words().contains(noun) || Kinds.mayBeCalled(role.head(), noun));
  }

  private Set<String> words(List<Span> spans) {
    Set<String> words = new HashSet<>();
    for (Span span : spans) {
      for (int i = tokens.firstEndingAfter(span.start());
          i < tokens.firstStartingFrom(span.end());
          i++) {
        if (tokens.form(i).length() >= SHORTEST_WORD
            && !scene.lexicon().isFunctionWord(tokens.form(i))) {
          words.add(NameKeys.fold(tokens.form(i)));
        }
      }
    }
    return words;
  }
}
