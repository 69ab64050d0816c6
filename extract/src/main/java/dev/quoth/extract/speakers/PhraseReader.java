package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the words of a source apart: who is in it, and by what words. */
final class PhraseReader {
  private static final Set<String> LEADING = Set.copyOf(WordLists.read("leading"));

  /** What stands between "one" and a number or quantity: "one in five". */
  private static final Set<String> SHARING = Set.of("or", "in", "out");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Joints joints;
  private final Apposed apposed;

  PhraseReader(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.joints = new Joints(tokens, mentions, lexicon);
    this.apposed = new Apposed(tokens, mentions, lexicon, grammar);
  }

  /** The phrases that the words are joined of by "and" or commas; one in most sources. */
  List<Phrase> read(int from, int to) {
    int start = from;
    while (start + 1 < to && LEADING.contains(tokens.form(start))) {
      start++;
    }
    if (start + 2 < to && tokens.form(start).equals("at") && isBound(start + 1)) {
      start += 2; // "at least one"
    }
    if (isBothOf(start, to)) {
      start++;
    }
    while (start + 1 < to && lexicon.honorific(tokens.form(start)) != null) {
      start++;
    }
    List<Phrase> parts = new ArrayList<>();
    Phrase first = one(start, to);
    parts.add(first);
    int at = first.to();
    while (at < to) {
      int next = next(at, to, parts.get(parts.size() - 1));
      if (next < 0) {
        break;
      }
      Phrase other = one(next, to);
      if (joints.isTitleOf(first, other)) {
        parts.set(0, other);
        first = other;
      } else if (parts.size() == 1 && joints.isHalf(first, other)) {
        first = other.from(first.from());
        parts.set(0, first);
      } else if (Joints.isSamePerson(first, other)) {
        parts.set(0, first.through(other.to()));
      } else {
        parts.add(other);
      }
      at = other.to();
    }
    return Joints.isOneCrowd(parts)
        ? List.of(parts.get(0).through(parts.get(parts.size() - 1).to()))
        : parts;
  }

  /** Whether "both" opens a phrase and another follows: "both the mayor and the council". */
  private boolean isBothOf(int start, int to) {
    boolean both =
        tokens.form(start).equals("both") && Grammar.isDeterminer(tokens.form(start + 1));
    boolean and = false;
    for (int i = start + 2; both && i < to; i++) {
      and |= tokens.form(i).equals("and");
    }
    return and;
  }

  /** Where the next of several joined begins, after one that ends before {@code at}; -1 if none. */
  private int next(int at, int to, Phrase last) {
    int next = joints.next(at, to, last);
    int joint = next < 0 ? next : joints.behindAddress(next);
    return joint >= 0 && joint < to && (isActor(joint, to) || arePlaces(last, joint, to))
        ? joint
        : -1;
  }

  /** Whether two places are named together: "Selm and Berin". */
  private boolean arePlaces(Phrase last, int joint, int to) {
    return last.kind() == Phrase.Kind.PLACE && one(joint, to).kind() == Phrase.Kind.PLACE;
  }

  private boolean isActor(int from, int to) {
    Phrase phrase = one(from, to);
    return phrase.kind() != Phrase.Kind.OTHER && phrase.kind() != Phrase.Kind.PLACE;
  }

  private boolean isBound(int token) {
    return tokens.form(token).equals("least") || tokens.form(token).equals("most");
  }

  /** The phrase that begins at the word. */
  Phrase one(int from, int limit) {
    String first = tokens.form(from);
    Pronoun pronoun = Pronoun.of(first);
    boolean named = mentions.at(from) != null || isInitial(from);
    if (pronoun != null && !named && standsAlone(from, limit, pronoun)) {
      return new Phrase(Phrase.Kind.PRONOUN, from, from + 1, from, from + 1, null, true);
    }
    int end = Math.max(from + 1, grammar.coreEnd(from, limit));
    int head = end - 1;
    boolean everyone = first.equals("everyone") || first.equals("everybody");
    boolean someone = first.equals("someone") || first.equals("somebody");
    if (someone) {
      return new Phrase(Phrase.Kind.PERSON, from, extent(end, limit), from, from + 1, null, false);
    }
    boolean those = first.equals("those") && end <= from + 2;
    if (everyone || those) {
      return new Phrase(Phrase.Kind.GROUP, from, extent(end, limit), head, end, null, false);
    }
    Mention beside = apposed.behind(end, limit);
    if (beside != null) {
      return new Phrase(
          Phrase.Kind.APPOSITION, from, beside.to(), beside.from(), end, beside, true);
    }
    head = isOne(from) ? singular(from, head) : head;
    Mention name = mentions.at(head);
    Phrase.Kind kind = kind(from, head, limit, name);
    while (kind == Phrase.Kind.OTHER && name == null && head > from && isTail(head)) {
      head--;
      name = mentions.at(head);
      kind = kind(from, head, limit, name);
    }
    if (kind == Phrase.Kind.OTHER && name == null) {
      kind = ofMany(end, limit);
    }
    int to = extent(end, limit);
    return new Phrase(
        kind, from, to, head, end, kind == Phrase.Kind.NAME ? name : null, isDefinite(from, end));
  }

  /** Whether the word is the initial of a name: "I. M. Vale". */
  private boolean isInitial(int token) {
    boolean stop = (tokens.gap(token + 1) & Tokens.STOP) != 0 && tokens.isJoined(token + 1);
    return stop
        && tokens.isCapital(token)
        && Grammar.isType(mentions.at(token + 1), NameType.PERSON);
  }

  /** Whether the phrase that begins with the word is of one thing. */
  private boolean isOne(int token) {
    return tokens.form(token).equals("a") || tokens.form(token).equals("an");
  }

  /**
   * The noun before one of several, which belongs to a clause: "sheet" in "a fact sheet lawmakers
   * released"; the same where that is none.
   */
  private int singular(int from, int head) {
    String before = tokens.form(head - 1);
    boolean text = head - 1 > from && lexicon.isDocument(before) && !before.endsWith("s");
    boolean several = lexicon.isPlural(tokens.form(head)) && mentions.at(head) == null;
    return text && several ? head - 1 : head;
  }

  /** Whether the word may stand behind the noun that it is said of: "the data available". */
  private boolean isTail(int token) {
    String form = tokens.form(token);
    boolean said =
        form.endsWith("ed")
            || form.endsWith("able")
            || form.endsWith("ible")
            || form.equals("today")
            || form.equals("now");
    return said && !tokens.isCapital(token);
  }

  /** What there is a batch, roster or stream of: texts, or people and bodies. */
  private Phrase.Kind ofMany(int of, int limit) {
    if (of + 1 >= limit || !tokens.form(of).equals("of")) {
      return Phrase.Kind.OTHER;
    }
    int end = grammar.coreEnd(of + 1, limit);
    String noun = tokens.form(end - 1);
    Mention name = mentions.at(end - 1);
    if (name != null && name.type() != NameType.PARTY && name.type() != NameType.NATIONALITY) {
      return Phrase.Kind.OTHER;
    }
    if (lexicon.isPlural(noun) || lexicon.isBodies(noun)) {
      return Phrase.Kind.GROUP;
    }
    return noun.endsWith("s") && lexicon.isDocument(noun)
        ? Phrase.Kind.DOCUMENT
        : Phrase.Kind.OTHER;
  }

  private boolean standsAlone(int from, int limit, Pronoun pronoun) {
    if (from + 1 >= limit) {
      return true;
    }
    String form = tokens.form(from);
    boolean possessive = Set.of("his", "her", "their", "its", "my", "our", "your").contains(form);
    boolean demonstrative = form.equals("that") || form.equals("this") || form.equals("one");
    boolean counts = pronoun == Pronoun.BOTH || form.equals("which") || form.equals("what");
    boolean joined = tokens.isJoined(from + 1);
    boolean everyone = form.startsWith("every") && !tokens.form(from + 1).equals("else");
    return !(joined && (possessive || demonstrative || counts || everyone))
        || tokens.form(from + 1).equals("and");
  }

  private Phrase.Kind kind(int from, int head, int limit, @Nullable Mention name) {
    String form = tokens.form(head);
    if (name != null && name.type() != NameType.TITLE) {
      return byName(from, head, name);
    }
    boolean ofFollows = tokens.form(head + 1).equals("of") && head + 1 < limit;
    if (lexicon.isQuantity(form) && (ofFollows || head == from || !isNoun(form))) {
      boolean one = form.equals("one") && !SHARING.contains(tokens.form(head + 1));
      boolean text = ofFollows && ofMany(head + 1, limit) == Phrase.Kind.DOCUMENT;
      return text ? Phrase.Kind.DOCUMENT : one ? Phrase.Kind.PERSON : Phrase.Kind.GROUP;
    }
    if (name != null || lexicon.isRole(form)) {
      boolean more = lexicon.isPlural(form);
      return more ? Phrase.Kind.GROUP : Phrase.Kind.PERSON;
    }
    String before = tokens.form(head - 1);
    if (form.equals("old") && before.equals("year") && head > from) {
      return Phrase.Kind.PERSON;
    }
    boolean wing = form.equals("left") || form.equals("right");
    boolean bare = head == from || (head == from + 1 && Grammar.isDeterminer(before));
    boolean people = (wing && before.equals("the")) || form.equals("police");
    boolean single = tokens.form(from).equals("a") || tokens.form(from).equals("an");
    Phrase.Kind kind = bare && people ? Phrase.Kind.GROUP : byNoun(form);
    boolean guessed =
        kind == Phrase.Kind.GROUP && !people && !isNoun(form) && !lexicon.isBodies(form);
    return guessed && single ? Phrase.Kind.OTHER : kind;
  }

  private boolean isNoun(String form) {
    return lexicon.isRole(form) || lexicon.isPlural(form) || lexicon.isBody(form);
  }

  private Phrase.Kind byNoun(String form) {
    if (lexicon.isPlural(form) || lexicon.isBodies(form)) {
      return Phrase.Kind.GROUP;
    }
    if (lexicon.isDocument(form)) {
      return Phrase.Kind.DOCUMENT;
    }
    if (lexicon.isBody(form)) {
      return Phrase.Kind.BODY;
    }
    boolean more =
        form.length() > 4 && form.endsWith("s") && !form.endsWith("ss") && !form.equals("series");
    return more ? Phrase.Kind.GROUP : Phrase.Kind.OTHER;
  }

  private Phrase.Kind byName(int from, int head, Mention name) {
    String form = tokens.form(head);
    boolean whole = name.to() == head + 1;
    boolean article = Joints.isIndefinite(tokens.form(from)) && name.from() > from;
    return switch (name.type()) {
      case PERSON, COUNTRY -> whole ? Phrase.Kind.NAME : Phrase.Kind.OTHER;
      case ORGANISATION, OUTLET -> byBody(form, article, name.size() == 1);
      case PARTY -> mentions.isParty(name) ? Phrase.Kind.NAME : member(form);
      case NATIONALITY ->
          isOneOfPeople(from, form) || (article && !form.endsWith("s"))
              ? Phrase.Kind.PERSON
              : Phrase.Kind.GROUP;
      case PLACE -> Phrase.Kind.PLACE;
      default -> lexicon.isDocument(form) ? Phrase.Kind.DOCUMENT : eventOrWork(name);
    };
  }

  /** "The Ostravian", but neither "the Ostravians" nor "the French". */
  private boolean isOneOfPeople(int from, String form) {
    return tokens.form(from).equals("the") && (form.endsWith("an") || form.endsWith("i"));
  }

  /** "A super PAC" is no name of one. */
  private Phrase.Kind byBody(String form, boolean article, boolean single) {
    if (lexicon.isDocument(form) && article) {
      return Phrase.Kind.DOCUMENT;
    }
    return article && single && lexicon.isBody(form) ? Phrase.Kind.BODY : Phrase.Kind.NAME;
  }

  private static Phrase.Kind eventOrWork(Mention name) {
    return name.type() == NameType.OTHER ? Phrase.Kind.DOCUMENT : Phrase.Kind.OTHER;
  }

  private static Phrase.Kind member(String form) {
    return form.endsWith("s") ? Phrase.Kind.GROUP : Phrase.Kind.PERSON;
  }

  /** One past what belongs to the phrase behind its core: "of Ohio", ", the governor,". */
  private int extent(int coreEnd, int limit) {
    if (coreEnd >= limit) {
      return coreEnd;
    }
    if (tokens.form(coreEnd).equals("and")) {
      return coreEnd;
    }
    int at = tokens.behindBracket(coreEnd, limit);
    if (at == limit) {
      return limit;
    }
    boolean apart = (tokens.gap(at) & Tokens.COMMA) != 0 || tokens.form(at).equals("and");
    boolean name =
        isName(joints.behindAddress(at))
            || (tokens.form(at).equals("and") && isName(joints.behindAddress(at + 1)));
    if (apart && name && mentions.at(coreEnd - 1) != null) {
      return at; // one of a list
    }
    int next = behindHome(coreEnd, limit);
    if (next < limit && isName(coreEnd - 1, NameType.PERSON) && isPersonNext(next, limit)) {
      return next;
    }
    while (at < limit) {
      boolean joint =
          (tokens.form(at).equals("and") && (tokens.gap(at) & Tokens.COMMA) != 0 && at + 1 < limit)
              || joints.isTogether(at, limit);
      if (joint) {
        return at;
      }
      at++;
    }
    return limit;
  }

  private boolean isName(int token, NameType type) {
    return Grammar.isType(mentions.at(token), type);
  }

  /** One past what tells where somebody named is from: "of Ohio", "(Ohio)", both. */
  private int behindHome(int coreEnd, int limit) {
    int at = tokens.behindBracket(coreEnd, limit);
    Mention place = tokens.form(at).equals("of") ? mentions.at(at + 1) : null;
    boolean home =
        place != null && (place.type() == NameType.PLACE || place.type() == NameType.COUNTRY);
    return home && place != null ? tokens.behindBracket(place.to(), limit) : at;
  }

  /**
   * Whether somebody else is named behind "and", with or without a title, or a crowd stands there.
   */
  private boolean isPersonNext(int at, int limit) {
    if (!tokens.form(at).equals("and") && !joints.isChoice(at)) {
      return false;
    }
    int end = grammar.coreEnd(at + 1, limit);
    boolean crowd = at + 1 < limit && one(at + 1, limit).kind() == Phrase.Kind.GROUP;
    return crowd || (end > at + 1 && isName(end - 1, NameType.PERSON));
  }

  private boolean isName(int token) {
    Mention mention = mentions.at(token);
    return mention != null && mention.isActor() && mention.from() == token;
  }

  private boolean isDefinite(int from, int coreEnd) {
    String first = tokens.form(from);
    if (Joints.isIndefinite(first)) {
      return false;
    }
    if (Grammar.isDeterminer(first)) {
      return true;
    }
    for (int i = from; i < coreEnd; i++) {
      if (tokens.isGenitive(i)) {
        return true;
      }
    }
    return false;
  }
}
