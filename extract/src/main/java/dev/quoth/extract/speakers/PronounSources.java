package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is meant where a source is a pronoun. */
final class PronounSources {
  private static final int LONGEST = 8;

  /** How many sentences back somebody new and without a name may be meant. */
  private static final int NEWCOMER_REACH = 3;

  private final Scene scene;
  private final Tokens tokens;
  private final Relatives relatives;

  /**
   * @param resolver finds who is meant by a phrase, such as the one before "who"
   */
  PronounSources(Scene scene, Function<Phrase, @Nullable Answer> resolver) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.relatives = new Relatives(scene, resolver);
  }

  /**
   * Whom the pronoun stands for; null where that is nobody, or cannot be told.
   *
   * @param without who it cannot be
   */
  @Nullable Answer answer(int token, Predicate<Entity> without) {
    Pronoun pronoun = Pronoun.of(tokens.form(token));
    if (pronoun == null) {
      return null;
    }
    return switch (pronoun) {
      case HE, SHE -> ranked(Question.Kind.PERSON_PRONOUN, token, pronoun.gender(), without);
      case THEY -> they(token, without);
      case IT -> ranked(Question.Kind.BODY_PRONOUN, token, Gender.UNKNOWN, without);
      case RELATIVE -> relatives.answer(token);
      case BOTH -> both(token);
      case FIRST, GENERIC -> null;
    };
  }

  private @Nullable Answer they(int token, Predicate<Entity> without) {
    Answer answer = ranked(Question.Kind.PLURAL_PRONOUN, token, Gender.UNKNOWN, without);
    List<Entity> members = answer == null ? List.of() : answer.actor().members();
    return members.isEmpty() || answer == null
        ? answer
        : answer.with(Doubt.JOINT, 1).joint(members);
  }

  private @Nullable Answer ranked(
      Question.Kind kind, int token, Gender gender, Predicate<Entity> without) {
    Question question = new Question(kind, token, gender, null);
    List<Ranked> ranked = scene.antecedents().rank(question, without);
    if (ranked.isEmpty()) {
      Entity newcomer = kind == Question.Kind.PERSON_PRONOUN ? newcomer(token, gender) : null;
      return newcomer == null ? null : Answer.of(newcomer, By.PRONOUN, Doubt.NEAREST);
    }
    return tokens.isQuoted(token)
        ? Answer.of(kind, ranked, By.PRONOUN, Doubt.QUOTED)
        : Answer.of(kind, ranked, By.PRONOUN);
  }

  /** Somebody who was only just spoken of, without a name: "I met a girl. She …". */
  private @Nullable Entity newcomer(int token, Gender gender) {
    for (int i = token - 1; i > 0; i--) {
      boolean near =
          tokens.paragraph(token) - tokens.paragraph(i) <= 1
              && tokens.isQuoted(i) == tokens.isQuoted(token)
              && tokens.sentence(token) - tokens.sentence(i) <= NEWCOMER_REACH;
      if (!near) {
        return null;
      }
      String form = tokens.form(i);
      if (form.equals("a") || form.equals("an")) {
        int end = scene.grammar().coreEnd(i, Math.min(token, i + LONGEST));
        String noun = tokens.form(end - 1);
        boolean person = scene.lexicon().isRole(noun) && scene.mentions().at(end) == null;
        if (person && scene.lexicon().gender(noun).fits(gender)) {
          Entity made = scene.cast().create(Actor.Type.UNNAMED, tokens.words(i, end));
          made.setGender(gender);
          return made;
        }
      }
    }
    return null;
  }

  private @Nullable Answer both(int token) {
    List<Entity> two = scene.discourse().lastTwo(token, Entity::isPerson);
    if (two.size() < 2) {
      return null;
    }
    return Answer.of(two.get(0), By.PRONOUN, Doubt.JOINT).joint(two);
  }
}
