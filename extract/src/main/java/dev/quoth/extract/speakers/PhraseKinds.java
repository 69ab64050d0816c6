package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase is of, by its head: a name, a person, a body, several, a text or a place. */
final class PhraseKinds {
  /** What stands between "one" and a number or quantity: "one in five". */
  private static final Set<String> SHARING = Set.of("or", "in", "out");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;

  PhraseKinds(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /**
   * The kind of a phrase.
   *
   * @param name that holds its head; null for none
   */
  Phrase.Kind of(int from, int head, int limit, @Nullable Mention name) {
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

  /** What there is a batch, roster or stream of: texts, or people and bodies. */
  Phrase.Kind ofMany(int of, int limit) {
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
}
