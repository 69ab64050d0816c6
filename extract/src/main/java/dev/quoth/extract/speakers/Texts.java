package dev.quoth.extract.speakers;

import dev.quoth.Actor;
import dev.quoth.extract.words.WordLists;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Notes where an article speaks of a text, though not as a source: "the letter" for which a later
 * "it" may stand.
 */
final class Texts {
  private static final int LONGEST = 6;

  /** What a text of which something is told begins with. */
  private static final Set<String> OPENING = Set.copyOf(WordLists.read("text-openers"));

  /** Texts that are seldom meant where they are spoken of: what is decided or counted by them. */
  private static final Set<String> SELDOM = Set.copyOf(WordLists.read("seldom-texts"));

  private final Tokens tokens;
  private final Mentions mentions;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Marked marked;

  Texts(Tokens tokens, Mentions mentions, Lexicon lexicon, Grammar grammar, Marked marked) {
    this.tokens = tokens;
    this.mentions = mentions;
    this.lexicon = lexicon;
    this.grammar = grammar;
    this.marked = marked;
  }

  /** Makes an actor of each kind of text and notes its places. */
  void note(Cast cast, Discourse discourse) {
    Map<String, Entity> known = new HashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      boolean opens = OPENING.contains(tokens.form(i)) || tokens.isGenitive(i);
      int end = opens ? grammar.coreEnd(i, Math.min(tokens.size(), i + LONGEST)) : i;
      if (end > i + 1 && isText(end - 1) && !marked.isSource(end - 1)) {
        String noun = Descriptions.normal(tokens.form(end - 1));
        String words = tokens.words(i, end);
        Entity text = known.computeIfAbsent(noun, n -> cast.create(Actor.Type.DOCUMENT, words));
        text.describe(noun);
        discourse.mention(text, grammar.described(i, end));
      }
    }
  }

  private boolean isText(int token) {
    String form = tokens.form(token);
    return mentions.at(token) == null
        && lexicon.isDocument(form)
        && lexicon.singular(form).equals(form)
        && !SELDOM.contains(form)
        && !tokens.isGenitive(token);
  }
}
