package dev.quoth.extract.speakers;

/**
 * A place where an actor is spoken of.
 *
 * @param from first word
 * @param to one past the last
 * @param kind by what
 * @param subject whether a verb is said of it
 * @param source whether it is the source of a statement
 * @param belief that it is this actor who is spoken of, from 0 to 1
 */
record Occurrence(int from, int to, Kind kind, boolean subject, boolean source, double belief) {

  /** A place that surely speaks of the actor. */
  static Occurrence sure(int from, int to, Kind kind, boolean subject) {
    return new Occurrence(from, to, kind, subject, false, 1);
  }

  /** By what an actor is spoken of. */
  enum Kind {
    NAME,
    GENITIVE,
    OBJECT,
    PRONOUN,
    DESCRIPTION
  }
}
