package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import dev.quoth.extract.words.WordLists;
import java.util.List;
import java.util.Set;

/** Where a source goes on with somebody else, and whether two phrases of it mean one. */
final class Joints {
  private static final Set<String> INDEFINITE = Set.copyOf(WordLists.read("indefinite"));

  /** What adds somebody before "with". */
  private static final Set<String> ADDING = Set.of("along", "together");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;

  Joints(Tokens tokens, Mentions mentions, Lexicon lexicon) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
  }

  /** Whether a phrase that begins with the word speaks of nobody known. */
  static boolean isIndefinite(String form) {
    return INDEFINITE.contains(form);
  }

  /** Whether several groups speak as one: "reporters and editors". */
  static boolean isOneCrowd(List<Phrase> parts) {
    return parts.size() > 1
        && parts.stream().allMatch(part -> part.kind() == Phrase.Kind.GROUP && part.name() == null);
  }

  /**
   * Whether the first word only says which: "left and right-wing ministers", "state and local
   * leaders", "Senate and Assembly members".
   */
  boolean isHalf(Phrase first, Phrase other) {
    boolean word = first.to() == first.from() + 1 && !first.definite();
    boolean noun =
        first.kind() == Phrase.Kind.PERSON
            || first.kind() == Phrase.Kind.OTHER
            || first.kind() == Phrase.Kind.BODY;
    boolean several = other.kind() == Phrase.Kind.GROUP || other.kind() == Phrase.Kind.DOCUMENT;
    return (word && noun && several) || isHalfName(first, other);
  }

  private boolean isHalfName(Phrase first, Phrase other) {
    Mention name = first.name();
    Mention next = mentions.at(other.from());
    return name != null
        && name.type() == NameType.ORGANISATION
        && name.from() == first.from()
        && name.to() == first.to()
        && other.kind() == Phrase.Kind.GROUP
        && Grammar.isType(next, NameType.ORGANISATION)
        && next != null
        && next.to() == other.head();
  }

  /** Whether one person is described twice: "the former mayor and party leader". */
  static boolean isSamePerson(Phrase first, Phrase other) {
    return first.kind() == Phrase.Kind.PERSON
        && other.kind() == Phrase.Kind.PERSON
        && first.definite()
        && !other.definite();
  }

  /**
   * Whether the first says what the second names: "columnist and contributor Ilse Marn", "the
   * former minister and current adviser Ilse Marn", but not "the minister and Senator Ilse Marn".
   */
  boolean isTitleOf(Phrase first, Phrase other) {
    int start = first.from();
    Mention name = other.name();
    boolean named =
        first.kind() == Phrase.Kind.PERSON
            && other.kind() == Phrase.Kind.NAME
            && name != null
            && name.type() == NameType.PERSON
            && name.from() > other.from()
            && first.to() == first.coreEnd();
    if (!named || name == null) {
      return false;
    }
    boolean bare =
        !first.definite()
            && !INDEFINITE.contains(tokens.form(start))
            && !lexicon.isQuantity(tokens.form(start));
    int before = name.from() - 1;
    boolean role = lexicon.isRole(tokens.form(before)) && !tokens.isCapital(before);
    return bare || (first.definite() && !other.definite() && role);
  }

  /**
   * Where the next of several joined may begin, after one that ends before {@code at}; -1 if
   * nothing is joined there.
   */
  int next(int at, int to, Phrase last) {
    boolean comma = (tokens.gap(at) & Tokens.COMMA) != 0;
    boolean he =
        last.kind() != Phrase.Kind.PRONOUN
            || Pronoun.of(tokens.form(last.from())) == Pronoun.HE
            || Pronoun.of(tokens.form(last.from())) == Pronoun.SHE;
    if ((tokens.form(at).equals("and") && he) || (isChoice(at) && last.isNamed())) {
      return at + 1;
    }
    if (isTogether(at, to)) {
      return at + 2;
    }
    return comma && last.isNamed() && isListed(at, to) ? at : -1;
  }

  /** Whether the word offers another: "Marn or Vale", "neither Marn nor Vale". */
  boolean isChoice(int at) {
    return tokens.form(at).equals("or") || tokens.form(at).equals("nor");
  }

  /** Whether others are added here: "Marn, along with Vale". */
  boolean isTogether(int at, int to) {
    return at + 2 < to && isAlongWith(tokens, at);
  }

  /** Whether the word and the next add somebody: "along with", "together with". */
  static boolean isAlongWith(Tokens tokens, int at) {
    return ADDING.contains(tokens.form(at)) && tokens.form(at + 1).equals("with");
  }

  /** Whether names go on with commas until "and": "Ost, Berin and Vale". */
  private boolean isListed(int at, int to) {
    int i = at;
    while (i < to) {
      Mention name = mentions.at(behindAddress(i));
      if (name == null || !name.isActor()) {
        boolean more = i + 1 < to && (mentions.at(behindAddress(i + 1)) != null || isOthers(i + 1));
        return tokens.form(i).equals("and") && i > at && more;
      }
      i = tokens.behindBracket(name.to(), to);
      if (i < to && (tokens.gap(i) & Tokens.COMMA) == 0 && !tokens.form(i).equals("and")) {
        return false;
      }
    }
    return false;
  }

  /** The word, or the one behind it where it is a form of address. */
  int behindAddress(int token) {
    return lexicon.honorific(tokens.form(token)) == null ? token : token + 1;
  }

  private boolean isOthers(int token) {
    return tokens.form(token).equals("other") || tokens.form(token).equals("others");
  }
}
