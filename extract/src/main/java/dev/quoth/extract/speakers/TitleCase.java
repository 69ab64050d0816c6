package dev.quoth.extract.speakers;

import java.util.BitSet;

/** The sentences most of whose words have capital letters, as in some headlines. */
final class TitleCase {
  private final Tokens tokens;

  /** By their numbers. */
  private final BitSet sentences;

  TitleCase(Tokens tokens) {
    this.tokens = tokens;
    this.sentences = sentences(tokens);
  }

  /** Whether the word stands in one. */
  boolean holds(int token) {
    return sentences.get(tokens.sentence(token));
  }

  private static BitSet sentences(Tokens tokens) {
    BitSet sentences = new BitSet();
    int first = 0;
    int capitals = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.sentence(i) != tokens.sentence(first)) {
        first = i;
        capitals = 0;
      }
      capitals += tokens.isCapital(i) ? 1 : 0;
      int words = i + 1 - first;
      sentences.set(tokens.sentence(i), words > 3 && 2 * capitals > words);
    }
    return sentences;
  }
}
