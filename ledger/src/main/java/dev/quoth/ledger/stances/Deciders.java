package dev.quoth.ledger.stances;

import dev.quoth.Decider;
import dev.quoth.Span;
import dev.quoth.ledger.actors.Author;
import java.util.List;

/** Who decides, and by what words. */
final class Deciders {

  private Deciders() {}

  static Decider of(Author author) {
    return new Decider(
        switch (author.kind()) {
          case PERSON -> Decider.Kind.PERSON;
          case MODEL -> Decider.Kind.MODEL;
          case IMPORT -> Decider.Kind.IMPORT;
        },
        author.name());
  }

  static void check(List<Span> words, String text) {
    for (Span span : words) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(
            "outside the text of " + text.length() + " chars: " + span);
      }
    }
  }
}
