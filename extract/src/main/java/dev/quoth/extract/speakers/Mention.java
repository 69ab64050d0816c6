package dev.quoth.extract.speakers;

import dev.quoth.extract.tokens.NameType;
import java.util.ArrayList;
import java.util.List;

/**
 * A name in the text, by its words.
 *
 * @param from its first word
 * @param to one past its last
 * @param type what it is a name of
 * @param confidence that it is
 * @param parts its words, folded
 * @param key the same, with blanks between them
 */
record Mention(int from, int to, NameType type, double confidence, List<String> parts, String key) {

  Mention {
    parts = List.copyOf(parts);
  }

  static Mention of(Tokens tokens, int from, int to, NameType type, double confidence) {
    List<String> parts = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      parts.add(NameKeys.fold(tokens.form(i)));
    }
    return new Mention(from, to, type, confidence, parts, String.join(" ", parts));
  }

  Mention as(NameType other) {
    return other == type ? this : new Mention(from, to, other, confidence, parts, key);
  }

  int size() {
    return to - from;
  }

  String lastPart() {
    return parts.get(parts.size() - 1);
  }

  /** Whether the name is of someone or something that can speak. */
  boolean isActor() {
    return switch (type) {
      case PERSON, ORGANISATION, OUTLET, PARTY, COUNTRY -> true;
      default -> false;
    };
  }
}
