package dev.quoth.ledger.actors;

import static java.util.Objects.requireNonNull;

import dev.quoth.ledger.actors.names.Fold;
import java.util.Locale;

/**
 * Who makes a revision.
 *
 * @param kind what it is
 * @param name the person's name, the model's with its version, or that of what is imported
 */
public record Author(Kind kind, String name) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Author {
    requireNonNull(kind, "kind is null");
    name = Fold.tidy(name);
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an author needs a name");
    }
  }

  /** What an author is. */
  public enum Kind {
    /** Somebody who decided it. */
    PERSON,
    /** The program, by a model or rule. */
    MODEL,
    /** A data set. */
    IMPORT;

    /** Its name in files. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
