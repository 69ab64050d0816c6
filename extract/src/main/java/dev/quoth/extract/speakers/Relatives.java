package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.Speaker.By;
import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who is meant by "who", "which" or "that": what stands before it. */
final class Relatives {
  private static final int RELATIVE_REACH = 8;
  private static final int SET_OFF_REACH = 14;
  private static final int SHORTEST_NOUN = 3;

  /** How far before "which" the noun may stand that it belongs to. */
  private static final int NOUN_REACH = 12;

  /** What stands between a noun and "who": "protesters here, who". */
  private static final Set<String> THERE = Set.of("here", "there", "now", "today");

  /** What stands before a place that somebody is from. */
  private static final Set<String> HOME = Set.of("of", "from", "in");

  /** What says what somebody is: "she was a lawyer who". */
  private static final Set<String> COPULAS = Set.of("is", "was", "became", "remains", "remained");

  /** What follows a "who" that stands for several: "both", and verbs in the plural. */
  private static final Set<String> SEVERAL = Set.copyOf(WordLists.read("plural-verbs"));

  private final Scene scene;
  private final Tokens tokens;
  private final Function<Phrase, @Nullable Answer> resolver;

  /**
   * @param resolver finds who is meant by a phrase, such as the one before "who"
   */
  Relatives(Scene scene, Function<Phrase, @Nullable Answer> resolver) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.resolver = resolver;
  }

  /** Whom the word stands for; null where that is nobody, or cannot be told. */
  @Nullable Answer answer(int token) {
    if (token == 0 || tokens.sentence(token) != tokens.sentence(token - 1)) {
      return null;
    }
    Discourse.Place place = scene.discourse().endingAt(token);
    boolean person = tokens.form(token).startsWith("who");
    boolean beside =
        place != null
            && place.occurrence().source()
            && person
            && place.entity().type() == Actor.Type.UNNAMED;
    if (beside && place != null) {
      return Answer.of(place.entity(), By.PRONOUN, Doubt.RELATIVE);
    }
    Answer again = again(token);
    if (again != null) {
      return again;
    }
    Answer named = person ? named(token) : null;
    if (named != null) {
      return named;
    }
    int end = THERE.contains(tokens.form(token - 1)) ? token - 1 : token;
    Answer answer = person ? ofPeople(end) : ofThing(end);
    return answer == null ? null : answer.by(By.PRONOUN).with(Doubt.RELATIVE, 1);
  }

  /** The person who is named, or told to be something, just before "who". */
  private @Nullable Answer named(int token) {
    Mention before = scene.mentions().at(token - 1);
    Entity owner = before == null ? null : scene.cast().owner(before);
    if (owner != null && owner.isPerson() && before != null) {
      List<Entity> all = together(before, token);
      return all.size() > 1
          ? Answer.of(owner, By.PRONOUN, Doubt.RELATIVE, Doubt.JOINT).joint(all)
          : Answer.of(owner, By.PRONOUN, Doubt.RELATIVE);
    }
    Entity described = scene.describedAt(token - 1);
    if (described != null) {
      return Answer.of(described, By.PRONOUN, Doubt.RELATIVE);
    }
    Entity further = setOff(token);
    return further == null ? null : Answer.of(further, By.PRONOUN, Doubt.RELATIVE, Doubt.NEAREST);
  }

  /** The people of whom the phrase before {@code end} speaks, or of whose place or body it does. */
  private @Nullable Answer ofPeople(int end) {
    int start = phraseStart(end);
    if (start == end) {
      return null;
    }
    Phrase phrase = scene.reader().one(start, end);
    Entity subject = subjectOf(phrase);
    if (subject != null) {
      return Answer.of(subject, By.PRONOUN, Doubt.RELATIVE);
    }
    if (phrase.kind() == Phrase.Kind.PRONOUN) {
      return ofThose(phrase);
    }
    Entity apposed = phrase.kind() == Phrase.Kind.PERSON ? apposed(end) : null;
    if (apposed != null) {
      return Answer.of(apposed, By.PRONOUN, Doubt.RELATIVE, Doubt.NEAREST);
    }
    boolean people =
        phrase.kind() == Phrase.Kind.PERSON
            || phrase.kind() == Phrase.Kind.GROUP
            || phrase.kind() == Phrase.Kind.APPOSITION;
    Phrase there = people ? null : peopleBefore(start);
    if (there != null) {
      return resolver.apply(there);
    }
    // of people at a place nobody has told
    return phrase.kind() == Phrase.Kind.PLACE ? null : resolver.apply(asPeople(phrase));
  }

  /**
   * The person of whom more is said behind a comma: Marn in "Ilse Marn (Selm), a former mayor and
   * party chief who"; null if there is none.
   */
  private @Nullable Entity apposed(int end) {
    int sentence = tokens.sentence(end - 1);
    for (int i = end - 1; i > 0 && tokens.sentence(i) == sentence; i--) {
      String form = tokens.form(i);
      boolean another = form.equals("and") && Grammar.isDeterminer(tokens.form(i + 1));
      boolean verb = Grammar.isVerb(form) && !scene.lexicon().isModifier(form);
      if (end - i > SET_OFF_REACH || another || verb) {
        return null;
      }
      int last = i - 1;
      if ((tokens.gap(i) & Tokens.COMMA) != 0) {
        while (last > 0 && tokens.isBracketed(last) && tokens.sentence(last) == sentence) {
          last--;
        }
        Mention name = scene.mentions().at(last);
        boolean person = Grammar.isType(name, NameType.PERSON);
        return person && name != null && mayDescribe(i) ? scene.cast().owner(name) : null;
      }
    }
    return null;
  }

  /** Whether the word may open what somebody is said to be. */
  private boolean mayDescribe(int token) {
    String form = tokens.form(token);
    return Joints.isIndefinite(form)
        || form.equals("the")
        || scene.lexicon().isRole(form)
        || scene.lexicon().isModifier(form);
  }

  /**
   * The people before a preposition that ends before the word: "officials in Marn's government
   * who".
   */
  private @Nullable Phrase peopleBefore(int start) {
    int end = start - 1;
    if (end <= 0 || !tokens.isJoined(start) || !scene.lexicon().isPreposition(tokens.form(end))) {
      return null;
    }
    int from = phraseStart(end);
    Phrase phrase = from == end || !tokens.isJoined(end) ? null : scene.reader().one(from, end);
    boolean people =
        phrase != null
            && (phrase.kind() == Phrase.Kind.PERSON || phrase.kind() == Phrase.Kind.GROUP)
            && phrase.name() == null;
    return people ? phrase : null;
  }

  /** Whom a phrase says something of that stands behind "was": "he was a man who". */
  private @Nullable Entity subjectOf(Phrase phrase) {
    int verb = phrase.from() - 1;
    boolean told =
        phrase.kind() == Phrase.Kind.PERSON
            && Grammar.isDeterminer(tokens.form(phrase.from()))
            && tokens.isJoined(phrase.from())
            && COPULAS.contains(tokens.form(verb));
    Discourse.Place before = told ? scene.discourse().endingAt(verb) : null;
    return before != null && before.all().size() == 1 && before.entity().isPerson()
        ? before.entity()
        : null;
  }

  /** The text or body before "which"; the nearest noun of one, where other words stand between. */
  private @Nullable Answer ofThing(int end) {
    int start = phraseStart(end);
    Answer near = start == end ? null : resolver.apply(scene.reader().one(start, end));
    if (near != null) {
      return near.actor().isPerson() ? null : near;
    }
    int sentence = tokens.sentence(end - 1);
    for (int i = end - 1; i > 0 && end - i <= NOUN_REACH && tokens.sentence(i) == sentence; i--) {
      boolean text = scene.lexicon().isDocument(tokens.form(i)) && scene.mentions().at(i) == null;
      if (text && !tokens.isQuoted(i)) {
        Phrase phrase = scene.reader().one(phraseStart(i + 1), i + 1);
        return phrase.kind() == Phrase.Kind.DOCUMENT ? resolver.apply(phrase) : null;
      }
    }
    return null;
  }

  /** Whom the "who" before stands for, where a second follows: "who spoke, but who". */
  private @Nullable Answer again(int token) {
    String joint = tokens.form(token - 1);
    if (!tokens.form(token).equals("who") || !(joint.equals("and") || joint.equals("but"))) {
      return null;
    }
    for (int i = token - 2; i > 0 && tokens.sentence(i) == tokens.sentence(token); i--) {
      if (tokens.form(i).equals("who") || tokens.form(i).equals("whose")) {
        return answer(i);
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
            (tokens.gap(i + 1) & Tokens.COMMA) != 0
                || tokens.behindBracket(i + 1, token) > i + 1
                || HOME.contains(tokens.form(i + 1));
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
        (phrase.kind() == Phrase.Kind.OTHER || phrase.kind() == Phrase.Kind.DOCUMENT)
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
        && tokens.quotation(token) == tokens.quotation(end - 1);
  }
}
