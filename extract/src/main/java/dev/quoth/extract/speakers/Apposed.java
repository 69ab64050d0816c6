package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name that stands behind a description and says who or what is described. */
final class Apposed {
  private static final int STOP = Tokens.COMMA | Tokens.DASH;

  /** What stands between "called" and a name. */
  private static final Set<String> FILLERS = Set.of("only", "as", "be", "by", "the", "handle");

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;

  Apposed(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
  }

  /** The name behind a description that ends before {@code coreEnd}; null if there is none. */
  @Nullable Mention behind(int coreEnd, int limit) {
    Mention name = person(coreEnd, limit);
    name = name == null ? body(coreEnd, limit) : name;
    return name == null ? selfNamed(coreEnd, limit) : name;
  }

  /** The name after a comma that says who is described: "the finance minister, Ilse Marn". */
  private @Nullable Mention person(int coreEnd, int limit) {
    int head = coreEnd - 1;
    boolean person = isPerson(head) || isOneOf(coreEnd) || isUnknown(head);
    if (!person || Grammar.isType(mentions.at(head), NameType.PERSON)) {
      return null;
    }
    for (int at = coreEnd; at < limit; at++) {
      if (tokens.form(at).equals("who") || tokens.form(at).equals("and")) {
        return null;
      }
      if ((tokens.gap(at) & STOP) != 0) {
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

  private boolean isOneOf(int coreEnd) {
    return tokens.form(coreEnd - 1).equals("one") && tokens.form(coreEnd).equals("of");
  }

  /**
   * The name that says which body is described: "the lobby the Harbour Union", "one of them, the
   * Harbour Union,".
   */
  private @Nullable Mention body(int coreEnd, int limit) {
    if (coreEnd >= limit) {
      return null;
    }
    boolean noun = mentions.at(coreEnd - 1) == null && lexicon.isBody(tokens.form(coreEnd - 1));
    if (noun && tokens.isJoined(coreEnd) && tokens.form(coreEnd).equals("the")) {
      return bodyAt(coreEnd + 1, limit);
    }
    boolean them = isOneOf(coreEnd) && Pronoun.of(tokens.form(coreEnd + 1)) == Pronoun.THEY;
    int at = them ? coreEnd + 2 : coreEnd;
    boolean apart = at < limit && (tokens.gap(at) & STOP) != 0;
    if (!apart || !(noun || them)) {
      return null;
    }
    return bodyAt(tokens.form(at).equals("the") ? at + 1 : at, limit);
  }

  /** The body whose name begins at the word and ends there or at a comma. */
  private @Nullable Mention bodyAt(int at, int limit) {
    Mention mention = at < limit ? mentions.at(at) : null;
    boolean body =
        mention != null
            && mention.from() == at
            && mention.isActor()
            && mention.type() != NameType.PERSON
            && mention.to() <= limit
            && !tokens.isGenitive(mention.to() - 1);
    boolean ends =
        mention != null && (mention.to() >= limit || (tokens.gap(mention.to()) & STOP) != 0);
    return body && ends ? mention : null;
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
   * The name that somebody gives: "a baker, who gave her name only as Ilse", "a man named Otto", "a
   * group that calls itself the Harbour Watch".
   */
  private @Nullable Mention selfNamed(int coreEnd, int limit) {
    String noun = tokens.form(coreEnd - 1);
    boolean role = lexicon.isRole(noun);
    boolean body = lexicon.isBody(noun);
    boolean called = false;
    for (int at = coreEnd; at < limit; at++) {
      Mention mention = mentions.at(at);
      String form = tokens.form(at);
      boolean person = Grammar.isType(mention, NameType.PERSON);
      if (called && mention != null && (person || (body && mention.isActor()))) {
        return mention;
      }
      // others are called by a name, but only people give it
      boolean byOthers = (role || body) && (form.equals("named") || form.equals("called"));
      called = byOthers || isGiving(at) || isKnownAs(at) || (called && FILLERS.contains(form));
    }
    return null;
  }

  /** Whether the word ends "gave her name", "identified himself", "calling itself". */
  private boolean isGiving(int at) {
    String form = tokens.form(at);
    String before = tokens.form(at - 1);
    boolean gives = form.equals("name") && tokens.form(at - 2).equals("gave");
    boolean self =
        form.endsWith("self") && (before.startsWith("identif") || before.startsWith("call"));
    return gives || self;
  }

  /** Whether the word ends "known as", "goes by". */
  private boolean isKnownAs(int at) {
    String form = tokens.form(at);
    String before = tokens.form(at - 1);
    return (form.equals("as") && before.equals("known"))
        || (form.equals("by") && (before.equals("going") || before.equals("goes")));
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
}
