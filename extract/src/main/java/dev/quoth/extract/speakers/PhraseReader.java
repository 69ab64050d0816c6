package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.Set;

/** Reads one phrase of a source: who or what it is of, where it ends, and by what words. */
final class PhraseReader {
  private final Tokens tokens;

  private final Mentions mentions;

  private final Lexicon lexicon;

  private final Grammar grammar;

  private final Joints joints;

  private final Apposed apposed;
  private final PhraseKinds kinds;

  PhraseReader(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.joints = new Joints(tokens, mentions, lexicon);
    this.kinds = new PhraseKinds(tokens, mentions, lexicon, grammar);
    this.apposed = new Apposed(tokens, mentions, lexicon, grammar);
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
    Phrase.Kind kind = kinds.of(from, head, limit, name);
    while (kind == Phrase.Kind.OTHER && name == null && head > from && isTail(head)) {
      head--;
      name = mentions.at(head);
      kind = kinds.of(from, head, limit, name);
    }
    if (kind == Phrase.Kind.OTHER && name == null) {
      kind = kinds.ofMany(end, limit);
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
