package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes the words of a source apart: who is in it, and by what words. */
final class PhraseReader {
  private static final Set<String> LEADING =
      Set.of(
          "even",
          "but",
          "and",
          "so",
          "then",
          "however",
          "according",
          "to",
          "by",
          "from",
          "when",
          "as",
          "while",
          "although",
          "for",
          "like",
          "including",
          "also",
          "perhaps",
          "nearly",
          "almost",
          "fewer",
          "more",
          "less",
          "than",
          "roughly",
          "about",
          "only",
          "not",
          "with",
          "if",
          "because",
          "until",
          "yet",
          "or",
          "either",
          "neither");

  /** What stands between "one" and a number or quantity: "one in five". */
  private static final Set<String> SHARING = Set.of("or", "in", "out");

  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "one", "another", "some", "any", "every", "no", "least", "each");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;

  PhraseReader(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
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
    while (start + 1 < to && lexicon.honorific(tokens.form(start)) != null) {
      start++;
    }
    List<Phrase> parts = new ArrayList<>();
    Phrase first = one(start, to);
    parts.add(first);
    int at = first.to();
    while (at < to) {
      int next = nextJoint(at, to, parts);
      if (next < 0) {
        break;
      }
      Phrase other = one(next, to);
      if (isTitleOf(first, other)) {
        parts.set(0, other);
        first = other;
      } else if (parts.size() == 1 && isHalf(first, other)) {
        first = other.from(first.from());
        parts.set(0, first);
      } else if (isSamePerson(first, other)) {
        parts.set(0, first.through(other.to()));
      } else {
        parts.add(other);
      }
      at = other.to();
    }
    return isOneCrowd(parts)
        ? List.of(parts.get(0).through(parts.get(parts.size() - 1).to()))
        : parts;
  }

  /** Whether several groups speak as one: "reporters and editors". */
  private static boolean isOneCrowd(List<Phrase> parts) {
    return parts.size() > 1
        && parts.stream().allMatch(part -> part.kind() == Phrase.Kind.GROUP && part.name() == null);
  }

  /** Whether the first word only says which: "left and right-wing ministers". */
  private static boolean isHalf(Phrase first, Phrase other) {
    boolean word = first.to() == first.from() + 1 && !first.definite();
    boolean noun = first.kind() == Phrase.Kind.PERSON || first.kind() == Phrase.Kind.OTHER;
    return word && noun && other.kind() == Phrase.Kind.GROUP;
  }

  private boolean isBound(int token) {
    return tokens.form(token).equals("least") || tokens.form(token).equals("most");
  }

  /** Whether one person is described twice: "the former mayor and party leader". */
  private static boolean isSamePerson(Phrase first, Phrase other) {
    return first.kind() == Phrase.Kind.PERSON
        && other.kind() == Phrase.Kind.PERSON
        && first.definite()
        && !other.definite();
  }

  /**
   * Whether the first says without an article what the second names: "columnist and contributor
   * Ilse Marn".
   */
  private boolean isTitleOf(Phrase first, Phrase other) {
    int start = first.from();
    return first.kind() == Phrase.Kind.PERSON
        && other.kind() == Phrase.Kind.NAME
        && other.name() != null
        && other.name().type() == NameType.PERSON
        && other.name().from() > other.from()
        && first.to() == first.coreEnd()
        && !first.definite()
        && !INDEFINITE.contains(tokens.form(start))
        && !lexicon.isQuantity(tokens.form(start));
  }

  /** Where the next of several joined begins, after one that ends before {@code at}; -1 if none. */
  private int nextJoint(int at, int to, List<Phrase> parts) {
    Phrase last = parts.get(parts.size() - 1);
    int joint = at;
    boolean comma = (tokens.gap(at) & Tokens.COMMA) != 0;
    boolean he =
        last.kind() != Phrase.Kind.PRONOUN
            || Pronoun.of(tokens.form(last.from())) == Pronoun.HE
            || Pronoun.of(tokens.form(last.from())) == Pronoun.SHE;
    if ((tokens.form(at).equals("and") && he) || (isChoice(at) && last.isNamed())) {
      joint = at + 1;
    } else if (isTogether(at, to)) {
      joint = at + 2;
    } else if (!comma || !last.isNamed() || !listed(at, to)) {
      return -1;
    }
    return joint < to && (isActor(joint, to) || arePlaces(last, joint, to)) ? joint : -1;
  }

  /** Whether the word offers another: "Marn or Vale", "neither Marn nor Vale". */
  private boolean isChoice(int at) {
    return tokens.form(at).equals("or") || tokens.form(at).equals("nor");
  }

  /** Whether others are added here: "Marn, along with Vale". */
  private boolean isTogether(int at, int to) {
    String form = tokens.form(at);
    return at + 2 < to
        && (form.equals("along") || form.equals("together"))
        && tokens.form(at + 1).equals("with");
  }

  /** Whether names go on with commas until "and": "Ost, Berin and Vale". */
  private boolean listed(int at, int to) {
    int i = at;
    while (i < to) {
      Mention name = mentions.at(i);
      if (name == null || !name.isActor()) {
        boolean more = i + 1 < to && (mentions.at(i + 1) != null || isOthers(i + 1));
        return tokens.form(i).equals("and") && i > at && more;
      }
      i = tokens.behindBracket(name.to(), to);
      if (i < to && (tokens.gap(i) & Tokens.COMMA) == 0 && !tokens.form(i).equals("and")) {
        return false;
      }
    }
    return false;
  }

  private boolean isOthers(int token) {
    return tokens.form(token).equals("other") || tokens.form(token).equals("others");
  }

  /** Whether two places are named together: "Selm and Berin". */
  private boolean arePlaces(Phrase last, int joint, int to) {
    return last.kind() == Phrase.Kind.PLACE && one(joint, to).kind() == Phrase.Kind.PLACE;
  }

  private boolean isActor(int from, int to) {
    Phrase phrase = one(from, to);
    return phrase.kind() != Phrase.Kind.OTHER && phrase.kind() != Phrase.Kind.PLACE;
  }

  /** The phrase that begins at the word. */
  Phrase one(int from, int limit) {
    String first = tokens.form(from);
    Pronoun pronoun = Pronoun.of(first);
    boolean named = mentions.at(from) != null;
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
    Mention apposed = apposedName(end, limit);
    apposed = apposed == null ? selfNamed(end, limit) : apposed;
    if (apposed != null) {
      return new Phrase(
          Phrase.Kind.APPOSITION, from, apposed.to(), apposed.from(), end, apposed, true);
    }
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

  /** The name after a comma that says who is described: "the finance minister, Ilse Marn". */
  private @Nullable Mention apposedName(int coreEnd, int limit) {
    int head = coreEnd - 1;
    boolean oneOf = tokens.form(head).equals("one") && tokens.form(coreEnd).equals("of");
    boolean person = isPerson(head) || oneOf || isUnknown(head);
    if (!person || Grammar.isType(mentions.at(head), NameType.PERSON)) {
      return null;
    }
    for (int at = coreEnd; at < limit; at++) {
      if (tokens.form(at).equals("who") || tokens.form(at).equals("and")) {
        return null;
      }
      if ((tokens.gap(at) & (Tokens.COMMA | Tokens.DASH)) != 0) {
        Mention mention = personAt(at, limit);
        if (mention == null) {
          return null;
        }
        int next = mention.to();
        boolean ends =
            next >= limit || !tokens.isJoined(next) || lexicon.isPreposition(tokens.form(next));
        return ends ? mention : null;
      }
    }
    return null;
  }

  /** The person whose name, with what stands before it and says what he is, begins at the word. */
  private @Nullable Mention personAt(int at, int limit) {
    int name = at;
    while (name < limit && !Grammar.isType(mentions.at(name), NameType.PERSON)) {
      name++;
    }
    Mention mention = mentions.at(name);
    boolean person =
        mention != null
            && mention.from() == name
            && mention.to() <= limit
            && !tokens.isGenitive(mention.to() - 1);
    if (!person || mention == null) {
      return null;
    }
    int start = grammar.prefixStart(mention);
    start -= start > at && Grammar.isDeterminer(tokens.form(start - 1)) ? 1 : 0;
    return start <= at ? mention : null;
  }

  /**
   * The name that somebody gives: "a baker, who gave her name only as Ilse", "a man named Otto".
   */
  private @Nullable Mention selfNamed(int coreEnd, int limit) {
    boolean role = lexicon.isRole(tokens.form(coreEnd - 1));
    boolean called = false;
    for (int at = coreEnd; at < limit; at++) {
      Mention mention = mentions.at(at);
      String form = tokens.form(at);
      boolean filler = form.equals("only") || form.equals("as") || form.equals("be");
      if (called && Grammar.isType(mention, NameType.PERSON)) {
        return mention;
      }
      // others are called by a name, but only people give it
      boolean byOthers = role && (form.equals("named") || form.equals("called"));
      called = byOthers || isGiving(at) || (called && filler);
    }
    return null;
  }

  /** Whether the word ends "gave her name", "identified himself". */
  private boolean isGiving(int at) {
    String form = tokens.form(at);
    return (form.equals("name") && tokens.form(at - 2).equals("gave"))
        || (form.endsWith("self") && tokens.form(at - 1).startsWith("identified"));
  }

  /**
   * Whether nothing is known of the noun, so that a name behind it may tell that it is a person.
   */
  private boolean isUnknown(int head) {
    String form = tokens.form(head);
    return mentions.at(head) == null
        && !lexicon.isBody(form)
        && !lexicon.isDocument(form)
        && !lexicon.isQuantity(form)
        && !lexicon.isFunctionWord(form)
        && !form.endsWith("s");
  }

  private boolean isPerson(int head) {
    String form = tokens.form(head);
    Mention mention = mentions.at(head);
    return lexicon.isRole(form)
        || Grammar.isType(mention, NameType.TITLE)
        || (Grammar.isType(mention, NameType.PARTY) && !form.endsWith("s"));
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
    boolean article = INDEFINITE.contains(tokens.form(from)) && name.from() > from;
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
    boolean name = isName(at) || (tokens.form(at).equals("and") && isName(at + 1));
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
              || isTogether(at, limit);
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

  /** Whether somebody else is named behind "and", with or without a title. */
  private boolean isPersonNext(int at, int limit) {
    if (!tokens.form(at).equals("and") && !isChoice(at)) {
      return false;
    }
    int end = grammar.coreEnd(at + 1, limit);
    return end > at + 1 && isName(end - 1, NameType.PERSON);
  }

  private boolean isName(int token) {
    Mention mention = mentions.at(token);
    return mention != null && mention.isActor() && mention.from() == token;
  }

  private boolean isDefinite(int from, int coreEnd) {
    String first = tokens.form(from);
    if (INDEFINITE.contains(first)) {
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
