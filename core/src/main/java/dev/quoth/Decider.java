package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * Who decided something that a text does not say by itself.
 *
 * @param kind what it is
 * @param name a person's name; that of a model with its version
 */
public record Decider(Kind kind, String name) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Decider {
    requireNonNull(kind, "kind is null");
    requireNonNull(name, "name is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("who decides has a name");
    }
  }

  /** What decides. */
  public enum Kind {
    /** Somebody. */
    PERSON,
    /** A program, by a model or rule. */
    MODEL,
    /** A data set that does not tell who. */
    IMPORT;

    /** Its name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
