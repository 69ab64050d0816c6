package dev.quoth.extract.speakers;

/**
 * A place where an actor is spoken of.
 *
 * @param from first word
 * @param to one past the last
 * @param kind by what
 * @param subject whether a verb is said of it
 * @param source whether it is the source of a statement
 */
record Occurrence(int from, int to, Kind kind, boolean subject, boolean source) {

  /** By what an actor is spoken of. */
  enum Kind {
    NAME,
    GENITIVE,
    OBJECT,
    PRONOUN,
    DESCRIPTION
  }
}
