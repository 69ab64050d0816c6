package dev.quoth.extract.speakers;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a description may mean a person of whom the article does not say that he is this, as
 * readers are trusted to know or to guess it.
 */
final class Presumptions {
  /** How many paragraphs back somebody is sought who is not said to be what a phrase says. */
  private static final int GUESSED_REACH = 1;

  private static final Set<String> PARENTS =
      Set.of("mother", "father", "grandmother", "grandfather");

  private final Scene scene;
  private final Tokens tokens;
  private final Descriptions descriptions;
  private final StrangeNames strange;

  Presumptions(Scene scene, Descriptions descriptions) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.descriptions = descriptions;
    this.strange = new StrangeNames(scene.discourse());
  }

  /**
   * Whether the article never says that the person is what the phrase calls its actor, or says
   * otherwise; or, where the phrase speaks of somebody new, has named the person before.
   */
  boolean isKnownOtherwise(Phrase phrase, Entity person, List<Entity> foremost) {
    Occurrence before = person.lastBefore(phrase.from());
    boolean old = before != null && tokens.paragraph(before.from()) > 0;
    if (!phrase.definite() && old) {
      return true;
    }
    if (strange.holdsPeople(phrase, person)) {
      return true;
    }
    boolean may =
        mayBeUnstated(phrase, person, foremost)
            || descriptions.isStated(phrase, person)
            || mayBeGuessed(phrase, person, foremost);
    return !may || descriptions.fit(phrase, person).contradictions() > 0;
  }

  /**
   * Whether readers are trusted to know that the person is this: a candidate of whom the article
   * speaks most, or the one just spoken of, by age or children ("the grandmother of six").
   */
  private boolean mayBeUnstated(Phrase phrase, Entity person, List<Entity> foremost) {
    String noun = scene.lexicon().singular(tokens.form(phrase.head()));
    if (Kinds.mayBeCalled(noun, "nominee")) {
      return foremost.contains(person);
    }
    int next = phrase.coreEnd() + 1;
    boolean parent =
        PARENTS.contains(noun)
            && tokens.form(phrase.coreEnd()).equals("of")
            && scene.lexicon().isQuantity(tokens.form(next));
    boolean old = false;
    for (int i = phrase.from(); i < phrase.head(); i++) {
      old |= tokens.form(i).equals("old") && tokens.form(i - 1).equals("year");
    }
    return ((parent || old) && person.isPerson()) || mayBeSpeaker(phrase, person, noun, foremost);
  }

  /**
   * Whether the phrase may be another word for the one who has just spoken, and of whom the article
   * speaks much without saying what he is: "the former mayor said".
   */
  private boolean mayBeSpeaker(Phrase phrase, Entity person, String noun, List<Entity> foremost) {
    int from = phrase.from();
    boolean owned =
        Pronoun.of(tokens.form(from)) != null
            || scene.lexicon().isKinship(noun)
            || holdsGenitive(phrase);
    Map.Entry<Integer, List<Entity>> before = scene.discourse().speakersBefore(from);
    boolean near =
        before != null
            && before.getValue().contains(person)
            && tokens.paragraph(from) - tokens.paragraph(before.getKey()) <= 1;
    return near
        && !owned
        && person.isPerson()
        && person.roles().isEmpty()
        && foremost.contains(person);
  }

  /**
   * Whether "the businessman" may be somebody just named, or of whom the article speaks most,
   * though it never says so.
   */
  private boolean mayBeGuessed(Phrase phrase, Entity person, List<Entity> foremost) {
    int from = phrase.from();
    boolean known = tokens.form(from).equals("the") && !holdsGenitive(phrase);
    Occurrence last = person.lastBefore(from);
    boolean near =
        last != null && tokens.paragraph(from) - tokens.paragraph(last.from()) <= GUESSED_REACH;
    boolean other = descriptions.isOffice(phrase) && !person.roles().isEmpty();
    return known && !other && person.isPerson() && (near || foremost.contains(person));
  }

  private boolean holdsGenitive(Phrase phrase) {
    for (int i = phrase.from(); i < phrase.head(); i++) {
      if (tokens.isGenitive(i)) {
        return true;
      }
    }
    return false;
  }
}
