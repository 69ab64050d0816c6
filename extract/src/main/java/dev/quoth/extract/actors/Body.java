package dev.quoth.extract.actors;

import static java.util.Objects.requireNonNull;

/**
 * A state, a union of states or a territory that speaks for itself.
 *
 * @param code ISO 3166-1 for states; for others ISO 3166-2 or an abbreviation; unique
 * @param status how it stands in the world
 * @param name its short English name, without article
 */
public record Body(String code, Status status, String name) {

  /** How a body stands in the world. */
  public enum Status {
    /** A member state of the United Nations. */
    MEMBER,
    /** A state that observes there. */
    OBSERVER,
    /** A state that not all others recognise. */
    CONTESTED,
    /** A union of states, an international organisation or court. */
    UNION,
    /** A part of a state, or a region whose standing is disputed. */
    TERRITORY
  }

  /** Checks that nothing is missing. */
  public Body {
    requireNonNull(code, "code is null");
    requireNonNull(status, "status is null");
    requireNonNull(name, "name is null");
  }

  /** Whether it is a state: a member, an observer, or contested. */
  public boolean isState() {
    return status != Status.UNION && status != Status.TERRITORY;
  }
}
