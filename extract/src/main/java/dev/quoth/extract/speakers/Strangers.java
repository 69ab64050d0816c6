package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;

/**
 * Notes where an article speaks of somebody new without a name, by a noun that tells the gender,
 * though not as a source: "a woman" for whom a later "she" may stand.
 */
final class Strangers {
  private static final int LONGEST = 6;

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Marked marked;

  Strangers(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar, Marked marked) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.marked = marked;
  }

  /** Makes an actor of each and notes its place. */
  void note(Cast cast, Discourse discourse) {
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.form(i);
      boolean opens = form.equals("a") || form.equals("an") || form.equals("one");
      int end = opens ? grammar.coreEnd(i, Math.min(tokens.size(), i + LONGEST)) : i;
      if (end > i + 1 && isStranger(i, end) && !marked.isSource(i)) {
        Entity stranger = cast.create(Actor.Type.UNNAMED, tokens.words(i, end));
        stranger.setGender(lexicon.gender(tokens.form(end - 1)));
        stranger.describe(Descriptions.normal(tokens.form(end - 1)));
        discourse.mention(stranger, grammar.described(i, end));
      }
    }
  }

  private boolean isStranger(int from, int end) {
    String noun = tokens.form(end - 1);
    boolean told = lexicon.gender(noun) != Gender.UNKNOWN && mentions.at(end - 1) == null;
    return told && !isOfNamed(from, end);
  }

  /** Whether it says what somebody is who is named beside it: "Marn, a man of few words". */
  private boolean isOfNamed(int from, int end) {
    boolean apposed = from > 0 && (tokens.gap(from) & Tokens.COMMA) != 0 && isPerson(from - 1);
    boolean named = tokens.form(end).equals("named") || tokens.form(end).equals("called");
    String before = tokens.form(from - 1);
    boolean predicate = before.equals("is") || before.equals("was") || before.equals("as");
    return apposed || named || predicate || isPerson(end);
  }

  private boolean isPerson(int token) {
    return Grammar.isType(mentions.at(token), NameType.PERSON);
  }
}
