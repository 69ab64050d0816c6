package dev.quoth.extract.speakers;

import java.util.BitSet;
import java.util.List;

/** Which words of a text are part of a name. */
final class NamedWords {
  private final Tokens tokens;
  private final BitSet taken = new BitSet();

  NamedWords(Tokens tokens, List<Mention> names) {
    this.tokens = tokens;
    names.forEach(name -> taken.set(name.from(), name.to()));
  }

  boolean isTaken(int token) {
    return taken.get(token);
  }

  /** Whether the word has a capital letter and no name holds it. */
  boolean isFree(int token) {
    return !taken.get(token) && tokens.isCapital(token);
  }
}
