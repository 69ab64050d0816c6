package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Who is meant where a source is a pronoun. */
final class PronounSources {
  private static final int RELATIVE_REACH = 8;
  private static final int SET_OFF_REACH = 14;
  private static final int SHORTEST_NOUN = 3;

  /** How many sentences back somebody new and without a name may be meant. */
  private static final int NEWCOMER_REACH = 3;

  /** What stands between a noun and "who": "protesters here, who". */
  private static final Set<String> THERE = Set.of("here", "there", "now", "today");

  /** What stands before a place that somebody is from. */
  private static final Set<String> HOME = Set.of("of", "from", "in");

  /** What follows a "who" that stands for several: "both", and verbs in the plural. */
  private static final Set<String> SEVERAL =
      Set.of(
          "both", "are", "were", "have", "say", "do", "don", "want", "argue", "oppose", "support");

  private final Scene scene;
  private final Tokens tokens;
  private final Pairs pairs;
  private final Function<Phrase, @Nullable Answer> resolver;

  /**
   * @param resolver finds who is meant by a phrase, such as the one before "who"
   */
  PronounSources(Scene scene, Function<Phrase, @Nullable Answer> resolver) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.pairs = new Pairs(scene);
    this.resolver = resolver;
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
      case RELATIVE -> relative(token);
      case BOTH -> both(token);
      case FIRST, GENERIC -> null;
    };
  }

  private @Nullable Answer they(int token, Predicate<Entity> without) {
    List<Entity> pair = pairs.before(token);
    return pair.isEmpty() || pair.stream().anyMatch(without)
        ? ranked(Question.Kind.PLURAL_PRONOUN, token, Gender.UNKNOWN, without)
        : Answer.of(pair.get(0), By.PRONOUN, Doubt.JOINT).joint(pair);
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
        int end = scene.grammar().coreEnd(i, Math.min(token, i + RELATIVE_REACH));
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

  /** What stands before "who". */
  private @Nullable Answer relative(int token) {
    if (token == 0 || tokens.sentence(token) != tokens.sentence(token - 1)) {
      return null;
    }
    Discourse.Place place = scene.discourse().endingAt(token);
    boolean beside =
        place != null
            && place.occurrence().source()
            && tokens.form(token).startsWith("who")
            && place.entity().type() == Actor.Type.UNNAMED;
    if (beside && place != null) {
      return Answer.of(place.entity(), By.PRONOUN, Doubt.RELATIVE);
    }
    Answer again = again(token);
    if (again != null) {
      return again;
    }
    Entity described = scene.describedAt(token - 1);
    Mention before = scene.mentions().at(token - 1);
    Entity owner = before == null ? null : scene.cast().owner(before);
    boolean person = tokens.form(token).startsWith("who");
    if (owner != null && owner.isPerson() && person) {
      List<Entity> all = before == null ? List.of() : together(before, token);
      return all.size() > 1
          ? Answer.of(owner, By.PRONOUN, Doubt.RELATIVE, Doubt.JOINT).joint(all)
          : Answer.of(owner, By.PRONOUN, Doubt.RELATIVE);
    }
    if (described != null && person) {
      return Answer.of(described, By.PRONOUN, Doubt.RELATIVE);
    }
    Entity further = person ? setOff(token) : null;
    if (further != null) {
      return Answer.of(further, By.PRONOUN, Doubt.RELATIVE, Doubt.NEAREST);
    }
    int end = THERE.contains(tokens.form(token - 1)) ? token - 1 : token;
    int start = phraseStart(end);
    if (start == end) {
      return null;
    }
    Phrase phrase = scene.reader().one(start, end);
    if (person && phrase.kind() == Phrase.Kind.PLACE) {
      return null; // of people there, whom nobody has told
    }
    Answer answer =
        phrase.kind() == Phrase.Kind.PRONOUN
            ? ofThose(phrase)
            : resolver.apply(person ? asPeople(phrase) : phrase);
    boolean fits = answer != null && (person || !answer.actor().isPerson());
    return answer != null && fits ? answer.by(By.PRONOUN).with(Doubt.RELATIVE, 1) : null;
  }

  /** Whom the "who" before stands for, where a second follows: "who spoke, but who". */
  private @Nullable Answer again(int token) {
    String joint = tokens.form(token - 1);
    if (!tokens.form(token).equals("who") || !(joint.equals("and") || joint.equals("but"))) {
      return null;
    }
    for (int i = token - 2; i > 0 && tokens.sentence(i) == tokens.sentence(token); i--) {
      if (tokens.form(i).equals("who") || tokens.form(i).equals("whose")) {
        return relative(i);
      }
    }
    return null;
  }

  /** All of those named before a "who" whose verb is of several: "Marn and Vale, who say". */
  private List<Entity> together(Mention last, int who) {
    if (!SEVERAL.contains(tokens.form(who + 1))) {
      return List.of();
    }
    List<Entity> all = new ArrayList<>();
    Mention name = last;
    while (Grammar.isType(name, NameType.PERSON) && name != null) {
      Entity owner = scene.cast().owner(name);
      if (owner != null && !all.contains(owner)) {
        all.add(0, owner);
      }
      int from = scene.grammar().prefixStart(name);
      boolean joined = from > 1 && tokens.form(from - 1).equals("and");
      boolean listed = all.size() > 1 && from > 0 && (tokens.gap(from) & Tokens.COMMA) != 0;
      name = joined ? scene.mentions().at(from - 2) : listed ? scene.mentions().at(from - 1) : null;
    }
    return all;
  }

  /**
   * The person whom commas set off from "who" with what else is told of him: "Ilse Marn, 24, from
   * Berin, who"; null if there is none, or somebody does something between.
   */
  private @Nullable Entity setOff(int token) {
    if ((tokens.gap(token) & Tokens.COMMA) == 0) {
      return null;
    }
    int sentence = tokens.sentence(token);
    for (int i = token - 1; i >= 0 && tokens.sentence(i) == sentence; i--) {
      Mention mention = scene.mentions().at(i);
      boolean home = mention != null && HOME.contains(tokens.form(mention.from() - 1));
      if (Grammar.isType(mention, NameType.PERSON) && !home) {
        boolean apart =
            (tokens.gap(i + 1) & Tokens.COMMA) != 0 || HOME.contains(tokens.form(i + 1));
        return apart && mention != null ? scene.cast().owner(mention) : null;
      }
      if (token - i > SET_OFF_REACH || Grammar.isVerb(tokens.form(i))) {
        return null;
      }
    }
    return null;
  }

  /** Whatever stands before "who" is somebody, though nothing be known of the noun. */
  private Phrase asPeople(Phrase phrase) {
    String noun = tokens.form(phrase.head());
    boolean unknown =
        phrase.kind() == Phrase.Kind.OTHER
            && scene.mentions().at(phrase.head()) == null
            && !scene.lexicon().isFunctionWord(noun)
            && noun.length() > SHORTEST_NOUN;
    boolean several = noun.endsWith("s") && !noun.endsWith("ss");
    return unknown ? phrase.of(several ? Phrase.Kind.GROUP : Phrase.Kind.PERSON) : phrase;
  }

  private @Nullable Answer ofThose(Phrase phrase) {
    String form = tokens.form(phrase.from());
    if (!form.equals("those")) {
      return null;
    }
    Entity group = scene.cast().create(Actor.Type.GROUP, tokens.words(phrase.from(), phrase.to()));
    return Answer.of(group, By.PRONOUN);
  }

  private int phraseStart(int end) {
    int start = end;
    while (start > 0 && end - start < RELATIVE_REACH && goesBefore(start - 1, end)) {
      start--;
      String form = tokens.form(start);
      boolean opens =
          Grammar.isDeterminer(form)
              || form.equals("those")
              || (form.equals("some") && !tokens.form(start + 1).equals("of"));
      if (opens) {
        break;
      }
    }
    return start;
  }

  private boolean goesBefore(int token, int end) {
    String form = tokens.form(token);
    boolean joined = token + 1 == end || tokens.isJoined(token + 1);
    boolean noun =
        scene.mentions().at(token) != null
            && !Grammar.isType(scene.mentions().at(token), NameType.TITLE);
    boolean opens = Grammar.isDeterminer(form) || form.equals("those") || form.equals("some");
    return joined
        && (noun || opens || !scene.lexicon().isFunctionWord(form))
        && !(Grammar.isVerb(form) && token + 1 < end)
        && tokens.quotation(token) == tokens.quotation(end);
  }
}
