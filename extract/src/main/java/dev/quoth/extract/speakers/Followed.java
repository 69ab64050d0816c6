package dev.quoth.extract.speakers;

import java.util.List;

/**
 * Whom a pronoun may stand for.
 *
 * @param question how they were ranked
 * @param ranked the likeliest first; never empty
 */
record Followed(Question.Kind question, List<Ranked> ranked) {

  Followed {
    ranked = List.copyOf(ranked);
  }

  Ranked best() {
    return ranked.get(0);
  }
}
