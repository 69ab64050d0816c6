package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import java.util.List;

/** Who is meant where a source describes one person. */
final class DescribedPersons {
  private final Scene scene;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final Appositives appositives;
  private final Presumptions presumptions;

  DescribedPersons(Scene scene, Appositives appositives) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.descriptions = new Descriptions(scene.tokens(), scene.lexicon());
    this.appositives = appositives;
    this.presumptions = new Presumptions(scene, descriptions);
  }

  /**
   * One person: who in the article fits, or the one known to hold the office, or somebody without a
   * name.
   */
  Answer answer(Phrase phrase) {
    String noun = scene.lexicon().singular(tokens.form(phrase.head()));
    Gender gender = scene.lexicon().gender(noun);
    Entity beside = scene.describedAt(phrase.head());
    if (beside != null) {
      return Answer.of(beside, By.APPOSITION);
    }
    Entity apposed = appositives.of(phrase);
    if (apposed != null && apposed.isPerson() && apposed.gender().fits(gender)) {
      return Answer.of(apposed, By.APPOSITION, Doubt.NEAREST);
    }
    if (!phrase.definite() && !scene.isInLead(phrase)) {
      return nameless(phrase, gender);
    }
    Question question = new Question(Question.Kind.PERSON_ROLE, phrase.from(), gender, phrase);
    List<Entity> foremost = scene.discourse().foremostTwo(phrase.from());
    List<Ranked> ranked =
        scene
            .antecedents()
            .rank(
                question,
                person ->
                    phrase.names(person)
                        || presumptions.isKnownOtherwise(phrase, person, foremost));
    if (ranked.get(0).entity() == scene.discourse().nobody()) {
      Answer unnamed = nameless(phrase, gender);
      return orKnown(phrase, gender, unnamed.against(question, ranked));
    }
    boolean stated = descriptions.isStated(phrase, ranked.get(0).entity());
    By by = stated ? By.ROLE : By.NEAREST;
    return orKnown(phrase, gender, Answer.of(question.kind(), ranked, by));
  }

  private Answer orKnown(Phrase phrase, Gender gender, Answer answer) {
    Answer found = scene.offices().orKnown(phrase, gender, answer);
    if (found.basis() == Basis.KNOWN_OFFICE) {
      scene.describe(found.actor(), phrase);
    }
    return found;
  }

  private Answer nameless(Phrase phrase, Gender gender) {
    Entity made = scene.cast().create(Actor.Type.UNNAMED, tokens.words(phrase.from(), phrase.to()));
    made.setGender(gender);
    scene.describe(made, phrase);
    String noun = tokens.form(phrase.head());
    boolean few = Kinds.mayBeCalled(noun, "candidate") || scene.lexicon().isQuantity(noun);
    return few ? Answer.of(made, By.UNNAMED, Doubt.ONE_OF_FEW) : Answer.of(made, By.UNNAMED);
  }
}
