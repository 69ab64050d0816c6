package dev.quoth.extract.speakers;

import java.util.Set;

/**
 * What the text says that an actor is.
 *
 * @param from first word of what it says
 * @param to one past the last
 * @param head the noun, in the singular: "secretary"
 * @param words all words of it that tell something, folded
 */
record RoleFact(int from, int to, String head, Set<String> words) {

  RoleFact {
    words = Set.copyOf(words);
  }
}
