package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.tokens.NameType;

/**
 * Notes where an article speaks of several people without a name, though not as a source: "voters"
 * for whom a later "they" may stand.
 */
final class Crowds {
  private static final int LONGEST = 6;

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Marked marked;

  Crowds(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar, Marked marked) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.marked = marked;
  }

  /** Makes an actor of each group and notes its place. */
  void note(Cast cast, Discourse discourse) {
    for (int i = 0; i < tokens.size(); i++) {
      if (isCrowd(i) && !marked.isSource(i)) {
        int from = start(i);
        Entity group = cast.create(Actor.Type.GROUP, tokens.words(from, i + 1));
        group.describe(lexicon.singular(Descriptions.normal(tokens.form(i))));
        discourse.mention(group, grammar.described(from, i + 1));
      }
    }
  }

  private boolean isCrowd(int token) {
    Mention mention = mentions.at(token);
    if (mention != null) {
      boolean members = mention.type() == NameType.PARTY || mention.type() == NameType.NATIONALITY;
      return members && mention.size() == 1 && tokens.form(token).endsWith("s");
    }
    return lexicon.isPlural(tokens.form(token))
        && !tokens.isGenitive(token)
        && !(token + 1 < tokens.size() && tokens.isJoined(token + 1) && goesOn(token + 1));
  }

  /** Whether the word makes another noun, or a verb, of the one before: "Marn suspects the". */
  private boolean goesOn(int token) {
    String form = tokens.form(token);
    return isNoun(token) || Grammar.isDeterminer(form) || Pronoun.of(form) == Pronoun.HE;
  }

  private boolean isNoun(int token) {
    String form = tokens.form(token);
    return lexicon.isPlural(form) || lexicon.isRole(form) || lexicon.isBody(form);
  }

  /** First word of the phrase: what stands joined before and is neither verb nor preposition. */
  private int start(int head) {
    int from = head;
    while (from > 0 && head - from < LONGEST && tokens.isJoined(from) && goesBefore(from - 1)) {
      from--;
    }
    boolean determined = from > 0 && tokens.isJoined(from) && opens(tokens.form(from - 1));
    return determined ? from - 1 : from;
  }

  private boolean goesBefore(int token) {
    String form = tokens.form(token);
    return !lexicon.isFunctionWord(form)
        && (lexicon.isModifier(form) || lexicon.isQuantity(form) || Grammar.isAdjective(form));
  }

  private boolean opens(String form) {
    return Grammar.isDeterminer(form) || lexicon.isQuantity(form) || form.equals("some");
  }
}
