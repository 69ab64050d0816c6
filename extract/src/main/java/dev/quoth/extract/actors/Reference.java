package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

/**
 * What a form of words stands for.
 *
 * @param body whose name or part it is
 * @param kind by what it is named
 * @param organ which part is meant
 * @param ambiguous whether the form often means something else, so that the text must support it:
 *     Georgia, Jordan, Congress
 * @param form the words as the table has them
 */
public record Reference(Body body, Kind kind, Organ organ, boolean ambiguous, String form) {

  /** By what a body is named. */
  public enum Kind {
    /** By its name: "Russia". */
    NAME,
    /** By those who live there, as noun or adjective: "the Dutch". */
    DEMONYM,
    /** By its capital, or by a building or place: "Moscow", "the Kremlin". */
    SEAT,
    /** By the proper name of one of its organs: "the Duma". */
    INSTITUTION
  }

  /** Checks that nothing is missing. */
  public Reference {
    requireNonNull(body, "body is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(organ, "organ is null");
    requireNonNull(form, "form is null");
  }
}
