package dev.quoth;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as one article tells.
 *
 * @param id names the actor within the article; the same wherever it is the same actor
 * @param name the fullest name that the article has; that of the registry where the article has
 *     none, or only a single word; for groups, unnamed people and documents without a proper name,
 *     the words that describe them
 * @param type what the actor is
 * @param known id in the registry of actors; null without a registry, and where it does not know
 *     the actor for sure
 */
public record Actor(String id, String name, Type type, @Nullable String known) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Actor {
    requireNonNull(id, "id is null");
    requireNonNull(name, "name is null");
    requireNonNull(type, "type is null");
    if (name.isBlank()) {
      throw new IllegalArgumentException("an actor has a name or words that describe it");
    }
  }

  /** An actor whom no registry knows. */
  public Actor(String id, String name, Type type) {
    this(id, name, type, null);
  }

  /** What an actor is. */
  public enum Type {
    /** A named individual. */
    PERSON,
    /** A party, agency, company, court, outlet. */
    ORGANISATION,
    /** The government of a country, under the country's short English name. */
    GOVERNMENT,
    /** Several people without a proper name: "critics". */
    GROUP,
    /** One or a few individuals whom the article leaves unnamed: "a senior official". */
    UNNAMED,
    /** A text or survey that stands as the source: "the report". */
    DOCUMENT;

    /** Its name in the wire format. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
