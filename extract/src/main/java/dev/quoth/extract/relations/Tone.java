package dev.quoth.extract.relations;

import dev.quoth.extract.words.CueWords;
import java.util.Set;

/** How many words of the content are for or against something. */
record Tone(int forIt, int against) {
  private static final Set<String> AGAINST =
      Set.of(
          "not",
          "no",
          "never",
          "false",
          "wrong",
          "lie",
          "lies",
          "lying",
          "liar",
          "untrue",
          "ridiculous",
          "absurd",
          "nonsense",
          "inaccurate",
          "misleading",
          "unfair",
          "silly",
          "unfounded",
          "baseless",
          "inappropriate",
          "disgraceful",
          "offensive",
          "irresponsible",
          "outrageous",
          "dangerous",
          "hypocrisy",
          "apologize",
          "disagree");
  private static final Set<String> FOR =
      Set.of("agree", "agrees", "agreed", "right", "correct", "support", "true", "too", "yes");

  static Tone of(Passage passage) {
    int forIt = 0;
    int against = 0;
    for (int i = 0; i < passage.words().size(); i++) {
      CueWords.Word word = passage.words().get(i);
      if (passage.content().get(i)) {
        against += AGAINST.contains(word.form()) ? 1 : 0;
        forIt += FOR.contains(word.form()) ? 1 : 0;
      }
    }
    return new Tone(forIt, against);
  }
}
