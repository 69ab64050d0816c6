package dev.quoth.extract.where;

import dev.quoth.extract.words.NounList;
import dev.quoth.extract.words.Stretch;
import java.util.Locale;
import java.util.Set;

/** Tells whether a phrase is of people who are told something. */
final class Listeners {
  private static final int LONGEST_NAME = 3;
  private static final Set<String> PRONOUNS = Set.of("me", "us", "him", "her", "them");

  private static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "dr",
          "sen",
          "rep",
          "gov",
          "gen",
          "president",
          "minister",
          "senator",
          "congressman",
          "congresswoman",
          "governor",
          "mayor",
          "chancellor",
          "king",
          "queen",
          "secretary",
          "judge",
          "justice",
          "ambassador",
          "prince",
          "princess",
          "pope",
          "speaker");

  /** What is told and tells nothing of who hears it. */
  private static final Set<String> THINGS =
      Set.of(
          "truth",
          "truths",
          "lie",
          "lies",
          "story",
          "stories",
          "joke",
          "jokes",
          "tale",
          "tales",
          "time",
          "difference",
          "anecdote",
          "thing",
          "things",
          "something",
          "nothing",
          "anything",
          "much",
          "more",
          "all",
          "what",
          "untruths",
          "falsehoods",
          "version",
          "side",
          "way",
          "you",
          "not",
          "also",
          "again",
          "only",
          "just",
          "then",
          "himself",
          "herself",
          "themselves",
          "lot",
          "little",
          "bit",
          "point",
          "concern",
          "concerns",
          "fear",
          "fears");

  private final KnownNames known;
  private final NounList people;

  Listeners(KnownNames known, NounList people) {
    this.known = known;
    this.people = people;
  }

  /** Whether the phrase that follows "told" is of people. */
  boolean areTold(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    String first = stretch.form(phrase.noun());
    if (THINGS.contains(first) || THINGS.contains(phrase.headForm())) {
      return false;
    }
    return !phrase.isName() || isPerson(phrase);
  }

  /** Whether the phrase is plainly of people: "reporters", "Prime Minister Ilse Marn", "us". */
  boolean arePeople(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    boolean plainly =
        people.names(stretch.words(), phrase.head()) && !stretch.isCapital(phrase.head());
    for (int i = phrase.noun(); i < phrase.to() && !plainly; i++) {
      boolean group = stretch.form(i + 1).equals("of");
      plainly = group && people.names(stretch.words(), i);
    }
    boolean pronoun = phrase.to() == phrase.from() + 1 && PRONOUNS.contains(phrase.headForm());
    return plainly || pronoun || (phrase.isName() && isPerson(phrase));
  }

  /** Whether a person is named, alone or behind what he is: "Vera Brand", "host Vera Brand". */
  boolean isNamed(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    boolean described = !stretch.isCapital(phrase.noun()) && stretch.isCapital(phrase.head());
    return described || isPerson(phrase);
  }

  private boolean isPerson(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    for (int i = phrase.noun(); i < phrase.to(); i++) {
      if (TITLES.contains(stretch.form(i)) && phrase.to() > phrase.noun() + 1) {
        return true;
      }
    }
    return known.isPerson(stretch.span(phrase.noun(), phrase.to())) || isNameOfForm(phrase);
  }

  /** Whether two or three words with capital letters follow one another: most such are persons. */
  private static boolean isNameOfForm(NounPhrase phrase) {
    Stretch stretch = phrase.stretch();
    int words = phrase.to() - phrase.noun();
    if (phrase.isDetermined() || words < 2 || words > LONGEST_NAME) {
      return false;
    }
    for (int i = phrase.noun(); i < phrase.to(); i++) {
      String raw = stretch.raw(i);
      boolean shouted = raw.length() > 1 && raw.equals(raw.toUpperCase(Locale.ROOT));
      if (!stretch.isCapital(i) || shouted || stretch.isGenitive(i)) {
        return false;
      }
    }
    return true;
  }
}
