package dev.quoth.extract.speakers;

import org.jspecify.annotations.Nullable;

/**
 * One who is named, described or pointed at in a source.
 *
 * @param kind how
 * @param from first word
 * @param to one past the last
 * @param head the word that says who or what it is
 * @param coreEnd one past the last word before what follows the noun ("of Ohio", "who …")
 * @param name the name that the phrase has for it; null where it has none
 * @param definite whether the phrase speaks of somebody known: by "the", a genitive, a possessive
 */
record Phrase(
    Kind kind, int from, int to, int head, int coreEnd, @Nullable Mention name, boolean definite) {

  /** How a phrase speaks of someone. */
  enum Kind {
    /** By a name. */
    NAME,
    /** By a description and a name beside it. */
    APPOSITION,
    PRONOUN,
    /** By a place. */
    PLACE,
    /** By what one person is. */
    PERSON,
    /** By what a body is. */
    BODY,
    /** By what several are. */
    GROUP,
    DOCUMENT,
    /** By a noun of which nothing is known. */
    OTHER
  }

  /** The same phrase with more behind it. */
  Phrase through(int end) {
    return new Phrase(kind, from, end, head, coreEnd, name, definite);
  }

  /** The same words as a phrase of another kind. */
  Phrase of(Kind other) {
    return new Phrase(other, from, to, head, coreEnd, name, definite);
  }

  /** The same phrase with more before it. */
  Phrase from(int start) {
    return new Phrase(kind, start, to, head, coreEnd, name, definite);
  }

  /** Whether a name of the actor stands in the phrase. */
  boolean names(Entity entity) {
    return entity.names().stream().anyMatch(name -> name.from() >= from && name.to() <= to);
  }

  boolean isNamed() {
    return kind == Kind.NAME || kind == Kind.APPOSITION;
  }
}
